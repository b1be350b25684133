package io.github.genesysdataactions.aws;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The full name of a Lambda function, with or without a version or alias:
 * {@code arn:aws:lambda:us-east-1:111122223333:function:order-status:live}.
 *
 * <p>A data action of an AWS Lambda integration has it instead of a URL. Immutable.
 */
public final class LambdaArn {
    /** Form and lengths as in the AWS Lambda API reference, {@code FunctionName} and {@code Qualifier}. */
    private static final Pattern FORM = Pattern.compile("arn:(?<partition>aws[a-z-]*):lambda"
            + ":(?<region>[a-z]{2,8}(?:-[a-z]+)+-[0-9]{1,2})"
            + ":(?<account>[0-9]{12})"
            + ":function:(?<function>[A-Za-z0-9_-]{1,64})"
            + "(?::(?<qualifier>\\$LATEST(?:\\.PUBLISHED)?|[A-Za-z0-9_-]{1,128}))?");

    private final String text;
    private final String partition;
    private final String region;
    private final String accountId;
    private final String functionName;
    private final @Nullable String qualifier;

    private LambdaArn(String text, Matcher parts) {
        this.text = text;
        this.partition = parts.group("partition");
        this.region = parts.group("region");
        this.accountId = parts.group("account");
        this.functionName = parts.group("function");
        this.qualifier = parts.group("qualifier");
    }

    /**
     * Reads a function's ARN.
     *
     * @throws IllegalArgumentException if it is anything else: a layer, a wildcard, a function name alone, an account id that has
     *     not 12 digits
     */
    public static LambdaArn parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + shown(text) + "' is not the ARN of a Lambda function."
                    + " Write arn:aws:lambda:<region>:<12-digit account id>:function:<name>, with :<alias or version>"
                    + " after it if you need one.");
        }
        return new LambdaArn(text, parts);
    }

    /** Returns the partition: {@code aws}, {@code aws-us-gov}, {@code aws-cn}, {@code aws-eusc}, …. */
    public String partition() {
        return partition;
    }

    /** Returns the AWS region, such as {@code us-east-1}. */
    public String region() {
        return region;
    }

    /** Returns the 12 digits of the AWS account that owns the function. */
    public String accountId() {
        return accountId;
    }

    /** Returns the function's name, without version or alias. */
    public String functionName() {
        return functionName;
    }

    /** Returns the version, the alias or {@code $LATEST}, if the ARN names one. */
    public Optional<String> qualifier() {
        return Optional.ofNullable(qualifier);
    }

    /**
     * Returns the ARN of a version or an alias of this function, as {@code parse("arn:…:function:orders:live")} would.
     *
     * @param qualifier an alias such as {@code live}, the number of a version, or {@code $LATEST}
     * @throws IllegalArgumentException if it is anything else
     */
    public LambdaArn withQualifier(String qualifier) {
        return parse(withoutQualifier().text + ":" + Objects.requireNonNull(qualifier, "qualifier"));
    }

    /** Returns the ARN of the function itself. */
    public LambdaArn withoutQualifier() {
        return qualifier == null ? this : parse(text.substring(0, text.length() - qualifier.length() - 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LambdaArn that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the ARN as it was written. */
    @Override
    public String toString() {
        return text;
    }

    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
    }
}
