package tallygate.messages;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects the texts of a source file that people read: messages of exceptions, lines of the log, descriptions and output of
 * commands. Each is a string of at least two words, wherever it stands, because many messages reach their exception through a
 * method. What is joined to it is shown as its source in braces.
 */
final class SourceTexts extends TreeScanner<Void, Void> {
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}[\\p{L}'),.:;]* [('{]*\\p{L}");
    /** Statements of SQL, and routes. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|WITH|FROM)\\b.*"
                    + "|(GET|POST|PUT|PATCH|DELETE) [/{].*"
                    + "|.*(= \\?|[<>]=? \\?|= NULL|THEN NULL|\\b(IS|IN|SKIP|GENERATED|AUTOINCREMENT)\\b).*",
            Pattern.DOTALL);

    private static final List<String> ANNOTATIONS_OF_COMMANDS =
            List.of("Command", "Option", "Parameters", "ArgGroup", "CommandLine.Command", "CommandLine.Option");

    private final Set<String> texts = new LinkedHashSet<>();

    /** Returns the texts in the order of the source, without duplicates. */
    static Set<String> of(CompilationUnitTree file) {
        SourceTexts scanner = new SourceTexts();
        scanner.scan(file, null);
        return scanner.texts;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        return ANNOTATIONS_OF_COMMANDS.contains(annotation.getAnnotationType().toString())
                ? super.visitAnnotation(annotation, null)
                : null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
        add(literal);
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void unused) {
        if (!isJoinedText(binary)) {
            return super.visitBinary(binary, null);
        }
        add(binary);
        scanOthers(binary);
        return null;
    }

    /** Scans the parts of joined text that are not literals: a method's argument or a condition may hold a text of its own. */
    private void scanOthers(ExpressionTree part) {
        if (part instanceof BinaryTree binary && isJoinedText(binary)) {
            scanOthers(binary.getLeftOperand());
            scanOthers(binary.getRightOperand());
        } else if (!(part instanceof LiteralTree)) {
            scan(part, null);
        }
    }

    private void add(ExpressionTree expression) {
        StringBuilder joined = new StringBuilder();
        append(joined, expression);
        String text = joined.toString();
        if (TWO_WORDS.matcher(text).find() && !NOT_FOR_PEOPLE.matcher(text).matches()) {
            texts.add(text.strip().replace("\r", "").replace("\n", "\\n").replace("\0", "\\0"));
        }
    }

    private static void append(StringBuilder joined, ExpressionTree part) {
        if (part instanceof BinaryTree binary && isJoinedText(binary)) {
            append(joined, binary.getLeftOperand());
            append(joined, binary.getRightOperand());
        } else if (part instanceof LiteralTree literal) {
            joined.append(literal.getValue());
        } else {
            joined.append('{').append(part.toString().replaceAll("\\s+", " ")).append('}');
        }
    }

    private static boolean isJoinedText(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parentheses) {
            return isJoinedText(parentheses.getExpression());
        }
        if (expression instanceof BinaryTree binary) {
            return binary.getKind() == Tree.Kind.PLUS
                    && (isJoinedText(binary.getLeftOperand()) || isJoinedText(binary.getRightOperand()));
        }
        return expression instanceof LiteralTree literal && literal.getValue() instanceof String;
    }
}
