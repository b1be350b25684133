package io.github.genesysdataactions.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The policies that let Genesys Cloud invoke one Lambda function, and that function do its work; least privilege by
 * construction. Nothing is sent anywhere: the documents go to IAM through the AWS CLI or a template.
 *
 * <pre>{@code
 * LambdaArn function = LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:orders:live");
 * String account = genesys.region().awsAccountId().orElseThrow();
 * String organization = genesys.organization().get().id();
 * String trust = IamDocuments.trustPolicy(account, organization).toJson();
 * String permission = IamDocuments.invokePermission(function).toJson();
 * }</pre>
 *
 * <p>No argument can widen a document: what IAM reads as a wildcard or a variable ({@code *}, {@code ?}, <code>$&#123;</code>)
 * is refused. The only wildcards are at the end of two resources, after the log group and after the prefix of a bucket.
 * Every document fits the quotas of IAM (2,048 characters for a trust policy, 10,240 for all inline policies of a role;
 * IAM User Guide, "IAM and AWS STS quotas").
 */
public final class IamDocuments {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern PARTITION = Pattern.compile("aws(?:-[a-z]+)*");
    /** AWS STS API reference, AssumeRole, {@code ExternalId}. */
    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9_+=,.@:/-]{2,1224}");
    /** Amazon S3 User Guide, "General purpose bucket naming rules". */
    private static final Pattern BUCKET = Pattern.compile(
            "(?!xn--|sthree-|amzn-s3-demo-|[0-9]+(?:\\.[0-9]+){3}$)(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"
                    + "(?<!-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)");
    /** What the Amazon S3 User Guide, "Naming Amazon S3 objects", calls safe, but for {@code *}, and {@code = + @ , :}. */
    private static final Pattern PREFIX = Pattern.compile("(?=.{2,1023}$)(?:[A-Za-z0-9!_.'()=+@,:-]+/)+");

    private IamDocuments() {}

    /**
     * Says that Genesys Cloud may assume a role, for one organization only: the trust policy of the role which a
     * credential for AWS Lambda data actions names. For roles in the partition {@code aws}, which all regions of
     * Genesys Cloud are in except the sovereign one.
     *
     * @param genesysAccountId the AWS account of Genesys Cloud, as in {@code Region.awsAccountId()}
     * @param externalId the organization's id, as in {@code genesys.organization().get().id()}. Genesys Cloud's admin page
     *     does not insist on one; without it, every organization of Genesys Cloud could use the role
     * @throws IllegalArgumentException unless the account has 12 digits and the external id 2 to 1,224 of the characters
     *     that AWS STS takes
     */
    public static IamDocument trustPolicy(String genesysAccountId, String externalId) {
        return trustPolicy(genesysAccountId, externalId, "aws");
    }

    /**
     * As {@link #trustPolicy(String, String)}, with the partition of the role and of Genesys Cloud's account, which is one
     * and the same, as no role is assumed across partitions (IAM User Guide, "Cross-account resource access"). Assumed:
     * an organization of the EU sovereign region needs {@code aws-eusc} and the number that Genesys names.
     *
     * @param partition such as {@code aws}, {@code aws-us-gov}, {@code aws-cn} or {@code aws-eusc}
     * @throws IllegalArgumentException as there, and if it is not a partition
     */
    public static IamDocument trustPolicy(String genesysAccountId, String externalId, String partition) {
        check(
                ACCOUNT,
                "genesysAccountId",
                genesysAccountId,
                "is not an AWS account id; write its 12 digits, as"
                        + " Region.awsAccountId() has them or Genesys names them.");
        check(
                EXTERNAL_ID,
                "externalId",
                externalId,
                "is not an external id; write the organization's id, as"
                        + " genesys.organization().get().id() has it: 2 to 1224 letters, digits and _+=,.@:/- only.");
        check(PARTITION, "partition", partition, "is not an AWS partition; write aws, aws-us-gov, aws-cn or aws-eusc.");
        ObjectNode trust = trust("AWS", "arn:" + partition + ":iam::" + genesysAccountId + ":root");
        trust.putObject("Condition").putObject("StringEquals").put("sts:ExternalId", externalId);
        return document(trust);
    }

    /**
     * Says that the role may invoke one function: the only permission which the role that Genesys Cloud assumes needs.
     *
     * <p>The resource is the ARN as it stands, and has to be the one that the data action names. To AWS Lambda, a function
     * and each of its versions and aliases are resources of their own (AWS Lambda Developer Guide, "Resources and
     * conditions for Lambda actions"): {@code …:function:orders} lets an action invoke that, and not
     * {@code …:function:orders:live}; with the alias it is the other way round. Two actions that name different ARNs need
     * two documents.
     */
    public static IamDocument invokePermission(LambdaArn function) {
        String exactly = Objects.requireNonNull(function, "function").toString();
        return document(permission(exactly, "lambda:InvokeFunction"));
    }

    /**
     * Says that AWS Lambda may assume a role: the trust policy of a function's execution role. The service principal is the
     * same in the partitions {@code aws}, {@code aws-us-gov} and {@code aws-cn}; assumed: in others too.
     */
    public static IamDocument executionRoleTrust() {
        return document(trust("Service", "lambda.amazonaws.com"));
    }

    /**
     * Says that a function may write to its own log group, {@code /aws/lambda/<name>}, and nothing else: the permissions of
     * its execution role. Version and alias do not matter.
     *
     * <p>It does not let the function create the log group: one that AWS Lambda creates keeps everything for ever. Create it
     * before the first call, with a retention time. A function in a VPC, with X-Ray or with a dead-letter queue needs
     * permissions beside these.
     */
    public static IamDocument executionRole(LambdaArn function) {
        return document(logs(function));
    }

    /**
     * Says, beside {@link #executionRole(LambdaArn)}, that a function may read and write the objects of a bucket whose keys
     * begin with a prefix ({@code s3:GetObject}, {@code s3:PutObject}).
     *
     * <p>It may not list them, so Amazon S3 answers 403 and not 404 for a key that is not there. A bucket that is encrypted with your own KMS key needs permissions for the key as well. The bucket is a general purpose one.
     *
     * @param bucket its name, 3 to 63 characters
     * @param prefix such as {@code customers/}: with {@code /} at its end, as {@code customers} would be the beginning of
     *     {@code customers-of-others/} too, and none at its front; 2 to 1,023 letters, digits and {@code !_.'()=+@,:-}
     * @throws IllegalArgumentException if the bucket or the prefix is not of this form
     */
    public static IamDocument executionRole(LambdaArn function, String bucket, String prefix) {
        ObjectNode logs = logs(function);
        check(
                BUCKET,
                "bucket",
                bucket,
                "is not the name of a general purpose bucket; write 3 to 63 lowercase letters, digits,"
                        + " hyphens and dots, as Amazon S3 has it, without s3:// or arn:.");
        check(
                PREFIX,
                "prefix",
                prefix,
                "is not a prefix that a role can be limited to; write it as in customers/ or"
                        + " shop/customers/: with / at its end and none at its front, of letters, digits and !_.'()=+@,:- only.");
        String objects = "arn:" + function.partition() + ":s3:::" + bucket + "/" + prefix + "*";
        return document(logs, permission(objects, "s3:GetObject", "s3:PutObject"));
    }

    /** All streams of the group: Service Authorization Reference, "Amazon CloudWatch Logs". */
    private static ObjectNode logs(LambdaArn function) {
        Objects.requireNonNull(function, "function");
        String streams = "arn:" + function.partition() + ":logs:" + function.region() + ":" + function.accountId()
                + ":log-group:/aws/lambda/" + function.functionName() + ":*";
        return permission(streams, "logs:CreateLogStream", "logs:PutLogEvents");
    }

    private static ObjectNode trust(String kind, String whom) {
        ObjectNode statement = Json.object().put("Effect", "Allow");
        statement.putObject("Principal").put(kind, whom);
        return statement.put("Action", "sts:AssumeRole");
    }

    private static ObjectNode permission(String resource, String... actions) {
        ObjectNode statement = Json.object().put("Effect", "Allow");
        ArrayNode all = statement.putArray("Action");
        for (String action : actions) {
            all.add(action);
        }
        return statement.put("Resource", resource);
    }

    private static IamDocument document(ObjectNode... statements) {
        ObjectNode json = Json.object().put("Version", "2012-10-17");
        json.putArray("Statement").addAll(List.of(statements));
        return new IamDocument(json);
    }

    private static void check(Pattern form, String name, String text, String fault) {
        if (!form.matcher(Objects.requireNonNull(text, name)).matches()) {
            throw new IllegalArgumentException("'" + LambdaArn.shown(text) + "' " + fault);
        }
    }
}
