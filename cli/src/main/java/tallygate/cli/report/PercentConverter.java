package tallygate.cli.report;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tallygate.genauth.quota.Amounts;

/** Reads percentages, with or without their sign. */
final class PercentConverter implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
        return Amounts.number(text.endsWith("%") ? text.substring(0, text.length() - 1) : text)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is not a percentage such as 80 or 99.5"));
    }
}
