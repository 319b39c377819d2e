package tallygate.spec;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a Java file consists of, as the compiler reads it, without names, literals and comments.
 *
 * @param typeName of its only top-level type
 */
record JavaShape(String typeName, String text) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    static JavaShape of(Path file) throws IOException {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(problems, null, null)) {
            JavacTask task = (JavacTask) COMPILER.getTask(
                    null, files, problems, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            List<? extends Tree> types = unit.getTypeDecls();
            if (types.size() != 1 || problems.getDiagnostics().stream().anyMatch(JavaShape::isError)) {
                throw new AssertionError(file + " is not one type: " + types.size() + ", " + problems.getDiagnostics());
            }
            StringBuilder kinds = new StringBuilder();
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void nothing) {
                    if (tree != null) {
                        kinds.append(tree.getKind()).append('(');
                        super.scan(tree, null);
                        kinds.append(')');
                    }
                    return null;
                }
            }.scan(unit, null);
            return new JavaShape(((ClassTree) types.get(0)).getSimpleName().toString(), kinds.toString());
        }
    }

    private static boolean isError(Diagnostic<?> problem) {
        return problem.getKind() == Diagnostic.Kind.ERROR;
    }
}
