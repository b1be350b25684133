package io.github.genesysdataactions.lint;

import static io.github.genesysdataactions.lint.Verdict.BROKEN;
import static io.github.genesysdataactions.lint.Verdict.REFUSED;
import static io.github.genesysdataactions.lint.Verdict.RISKY;

import java.net.URI;

/**
 * What {@link Lint} looks for.
 *
 * <p>Ids do not change, so that tools can refer to them. Where the source says "assumed", Genesys Cloud documents nothing,
 * and the rule goes by what single authors report or by how Apache Velocity works elsewhere.
 */
public enum LintRule {
    /** The name or the category is blank or too long. */
    NAME_IS_REFUSED(
            "name-is-refused",
            REFUSED,
            "Name is refused",
            "Names and categories have 1 to 256 characters.",
            RuleSource.CONFIGURATION),
    /** A schema breaks the rules for contracts or the meta-schema of draft-04, so the action cannot be created with it. */
    CONTRACT_IS_REFUSED(
            "contract-is-refused",
            REFUSED,
            "Contract is refused",
            "An input contract is one flat object of scalars, an output contract an object or a list; neither has a"
                    + " $ref, and both are schemas of draft-04.",
            RuleSource.CONTRACTS),
    /** URL, header or timeout break a rule that {@code ActionDefinition} applies. */
    REQUEST_IS_REFUSED(
            "request-is-refused",
            REFUSED,
            "Request is refused",
            "The URL is https or a path, header names and values follow RFC 9110, Accept names JSON types, and the"
                    + " timeout is 1 to 60 s.",
            RuleSource.CONFIGURATION),
    /** Velocity cannot read a template: an {@code #if} without its {@code #end}, a bare word between parentheses. */
    TEMPLATE_DOES_NOT_PARSE(
            "template-does-not-parse",
            BROKEN,
            "Template does not parse",
            "Velocity cannot read the template, so every execution fails.",
            RuleSource.VELOCITY),
    /** A template names something that neither the request nor the answer has, such as {@code ${imput.x}}. */
    UNKNOWN_ROOT(
            "unknown-root",
            BROKEN,
            "Reference to something unknown",
            "A template knows its input, credentials and tools, a success template also rawResult and the keys of the"
                    + " translation map. Any other name is printed as it is written, or is false in a condition.",
            RuleSource.MACROS),
    /** A template calls a method that the tool does not have, such as {@code $esc.jsonStr(…)}. */
    UNKNOWN_METHOD(
            "unknown-method",
            BROKEN,
            "Method that the tool does not have",
            "A call of a method that does not exist is printed as it is written; nothing is escaped.",
            RuleSource.MACROS),
    /** {@code ${input.x}.replace(…)}: the brace ends the reference, and the call is text. */
    METHOD_OUTSIDE_BRACES(
            "method-outside-braces",
            RISKY,
            "Method call outside the braces",
            "A reference ends at its closing brace; what stands after it is printed as text.",
            RuleSource.VELOCITY),
    /** {@code "k": $${k}}: a dollar sign before the value makes the JSON invalid. */
    DOUBLED_DOLLAR(
            "doubled-dollar",
            RISKY,
            "Dollar sign before a reference",
            "Only the second dollar sign belongs to the reference; the first is printed. In Terraform's files $${"
                    + " means ${, elsewhere it does not.",
            RuleSource.VELOCITY),
    /** A closing brace that nothing opens follows a reference, as in {@code $input.x}}. */
    STRAY_BRACE(
            "stray-brace",
            RISKY,
            "Closing brace after a short reference",
            "A reference without an opening brace ends before the closing one, which is printed.",
            RuleSource.VELOCITY),
    /** {@code {input.x}}: without a dollar sign it is text. */
    LOST_DOLLAR(
            "lost-dollar",
            RISKY,
            "Braces without a dollar sign",
            "A reference begins with a dollar sign; without it, braces and name are printed.",
            RuleSource.VELOCITY),
    /** {@code ${input.x}} of an optional input: without a value, the reference itself is sent. */
    OPTIONAL_INPUT_PRINTS_LITERALLY(
            "optional-input-prints-literally",
            RISKY,
            "Optional input prints its own name",
            "A reference in formal notation prints its own text where there is no value; $!{…} prints nothing.",
            RuleSource.MACROS),
    /** {@code "limit": $!{input.limit}}: without a value there is nothing after the colon. */
    OPTIONAL_INPUT_LEAVES_GAP(
            "optional-input-leaves-gap",
            RISKY,
            "Optional input leaves a gap",
            "A quiet reference prints nothing where there is no value, and JSON wants a value after a colon.",
            RuleSource.VELOCITY),
    /** {@code /users/$!{input.id}/state}: without a value the path has an empty segment, and another meaning. */
    OPTIONAL_INPUT_LEAVES_SEGMENT(
            "optional-input-leaves-segment",
            RISKY,
            "Optional input is a whole path segment",
            "Without a value the segment is empty, so that another address is called: /users//state, or the list"
                    + " /users/.",
            RuleSource.REQUEST),
    /** A template names an input that the contract does not have. */
    UNDECLARED_INPUT(
            "undeclared-input",
            BROKEN,
            "Input is not declared",
            "Flows send what the contract names, so the reference never has a value.",
            RuleSource.REQUEST),
    /** A template names an input by a name that Velocity may read in another way: one with a hyphen, or {@code class}. */
    DOUBTFUL_INPUT_NAME(
            "doubtful-input-name",
            RISKY,
            "Input name may be read otherwise",
            "A hyphen may end a name, and every object has a property 'class'.",
            RuleSource.ASSUMED_VELOCITY),
    /** A text from the caller stands in the URL as it is. */
    UNESCAPED_URL_INPUT(
            "unescaped-url-input",
            RISKY,
            "Input in a URL is not escaped",
            "The caller's text can add parameters, change the path or make the URL invalid.",
            RuleSource.MACROS),
    /** A text from the caller says which host is called. */
    HOST_FROM_INPUT(
            "host-from-input",
            RISKY,
            "Input chooses the host",
            "Anyone who sets the input decides which host gets the request with its headers and credentials.",
            RuleSource.REQUEST),
    /** The URL is neither an address nor a path, such as a placeholder that was never filled in. */
    URL_IS_NO_ADDRESS(
            "url-is-no-address",
            BROKEN,
            "URL is not an address",
            "A request goes to https://…, to a path of the integration's own API, to an address from the integration's"
                    + " credentials, or to the ARN of a Lambda function.",
            RuleSource.REQUEST),
    /** A text from the caller stands in a header as it is. */
    UNESCAPED_HEADER_INPUT(
            "unescaped-header-input",
            RISKY,
            "Input in a header is not escaped",
            "A line break in the caller's text would begin another header.",
            RuleSource.HEADERS),
    /** A text from the caller stands between quotation marks of JSON as it is. */
    UNESCAPED_JSON_INPUT(
            "unescaped-json-input",
            RISKY,
            "Input in a JSON string is not escaped",
            "A quotation mark in the caller's text ends the string, so that the rest becomes JSON of its own.",
            RuleSource.MACROS),
    /** A text from the caller stands in JSON without quotation marks. */
    UNQUOTED_JSON_INPUT(
            "unquoted-json-input",
            RISKY,
            "Text in JSON has no quotation marks",
            "The caller's text is read as JSON: most texts make it invalid, and some add properties.",
            RuleSource.MACROS),
    /** A text from the caller stands in a form ({@code application/x-www-form-urlencoded}) as it is. */
    UNESCAPED_FORM_INPUT(
            "unescaped-form-input",
            RISKY,
            "Input in a form is not escaped",
            "The caller's text can add fields to the form.",
            RuleSource.MACROS),
    /** The request template is not JSON, whatever the values are. */
    REQUEST_TEMPLATE_IS_NOT_JSON(
            "request-template-is-not-json",
            BROKEN,
            "Request template is not JSON",
            "The Content-Type or the first character says JSON, and no values make it JSON.",
            RuleSource.REQUEST),
    /** A GET has a request template of its own, which is not used. */
    BODY_TEMPLATE_IS_UNUSED(
            "body-template-is-unused",
            RISKY,
            "Request template is not used",
            "A GET sends no body.",
            RuleSource.REQUEST),
    /** An action with inputs sends a GET in which none of them is. */
    GET_SENDS_NO_INPUT(
            "get-sends-no-input",
            RISKY,
            "GET without its inputs",
            "A GET has no body, so what is neither in the URL nor in a header is not sent.",
            RuleSource.REQUEST),
    /** A literal in a header looks like a secret. */
    SECRET_IN_HEADER(
            "secret-in-header",
            RISKY,
            "Secret in a header",
            "Anyone who may see the action, its export or its Terraform state sees its literals; credentials are not"
                    + " shown.",
            RuleSource.CREDENTIALS),
    /** A literal in the URL looks like a secret. */
    SECRET_IN_URL(
            "secret-in-url",
            RISKY,
            "Secret in the URL",
            "Anyone who may see the action, its export or a log of addresses sees it.",
            RuleSource.CREDENTIALS),
    /** A UUID is written into a header or the URL; it belongs to one organization, so a copy elsewhere does not work. */
    ID_IN_REQUEST(
            "id-in-request",
            RISKY,
            "Id of one organization in the request",
            "A copy of the action in another organization does not find what the id means.",
            RuleSource.TERRAFORM),
    /** A path of the translation map cannot be read. */
    JSON_PATH_DOES_NOT_PARSE(
            "json-path-does-not-parse",
            BROKEN,
            "JSONPath does not parse",
            "The path cannot be read, so the answer is not translated.",
            RuleSource.ASSUMED_JSON_PATH),
    /** The success template names a key that is not in the translation map. */
    UNDECLARED_TRANSLATION(
            "undeclared-translation",
            BROKEN,
            "Translation is not declared",
            "Only the keys of translationMap and rawResult have values in the success template.",
            RuleSource.RESPONSE),
    /** A key of the translation map is not in the success template. */
    UNUSED_TRANSLATION(
            "unused-translation",
            RISKY,
            "Translation is not used",
            "The path is looked up for nothing; often the template misspells the key.",
            RuleSource.RESPONSE),
    /** A default stands for a key that is not in the translation map. */
    DEFAULT_WITHOUT_TRANSLATION(
            "default-without-translation",
            RISKY,
            "Default has no translation",
            "A default is used where the path of the same key finds nothing; without a path it is never used.",
            RuleSource.RESPONSE),
    /** A default is not JSON text. */
    DEFAULT_IS_NOT_JSON(
            "default-is-not-json",
            BROKEN,
            "Default is not JSON",
            "Defaults are put into the success template as they are, so a text needs quotation marks of its own. The"
                    + " service takes such a default, and the action fails when it is used.",
            RuleSource.RESPONSE),
    /** A default has a type that the output contract does not allow at its place. */
    DEFAULT_DOES_NOT_FIT(
            "default-does-not-fit",
            RISKY,
            "Default does not fit the contract",
            "Where the path finds nothing, the answer breaks the output contract and the action fails.",
            RuleSource.RESPONSE),
    /** {@code firstFromArray("${k}")} without a second argument, where a filter may find nothing. */
    FIRST_WITHOUT_DEFAULT(
            "first-without-default",
            RISKY,
            "First of a list that may be empty",
            "A filter finds an empty list where nothing matches, and firstFromArray prints nothing for it unless it"
                    + " has a default.",
            RuleSource.MACROS),
    /** {@code "${state}"}: the value is spliced as JSON, so a text brings quotation marks of its own. */
    QUOTED_TRANSLATION(
            "quoted-translation",
            RISKY,
            "Translation in quotation marks",
            "Values are put in as JSON; a text between quotation marks has them twice.",
            RuleSource.RESPONSE),
    /** A JSONPath that always finds a list stands where the output contract has something else. */
    FILTER_WITHOUT_FIRST(
            "filter-without-first",
            BROKEN,
            "List where one value is wanted",
            "A path with a filter, wildcard or slice finds a list, also of one.",
            RuleSource.MACROS),
    /** The success template is not JSON, whatever the values are. */
    SUCCESS_TEMPLATE_IS_NOT_JSON(
            "success-template-is-not-json",
            BROKEN,
            "Success template is not JSON",
            "No answer makes it JSON, so no execution succeeds.",
            RuleSource.RESPONSE),
    /** What the success template yields does not fit the output contract, whatever the values are. */
    ANSWER_DOES_NOT_FIT(
            "answer-does-not-fit",
            BROKEN,
            "Answer does not fit the contract",
            "The result has to conform to the output contract, and does not, whatever the values are.",
            RuleSource.RESPONSE),
    /** A property of the output contract that the success template never sets. */
    UNSET_OUTPUT(
            "unset-output",
            RISKY,
            "Output property is never set",
            "Flows see the property and never get a value.",
            RuleSource.RESPONSE),
    /** A property that the success template sets and the output contract does not have. */
    UNDECLARED_OUTPUT(
            "undeclared-output",
            RISKY,
            "Output that the contract does not have",
            "Flows see the outputs of the contract only, so what else is answered reaches none of them.",
            RuleSource.RESPONSE),
    /** {@code $rawResult.name}: the whole answer is a text and has no properties. */
    RAW_RESULT_IS_TEXT(
            "raw-result-is-text",
            RISKY,
            "rawResult has no properties",
            "rawResult is the answer as text; parts of it are picked by translationMap.",
            RuleSource.ASSUMED),
    /** {@code #foreach}, which is reported to be switched off. */
    FOREACH_IS_OFF(
            "foreach-is-off",
            RISKY,
            "#foreach is switched off",
            "#foreach is reported to print nothing in data actions.",
            RuleSource.ASSUMED),
    /** A schema has a keyword of a later draft than draft-04; it may be ignored. */
    KEYWORD_BEYOND_DRAFT_04(
            "keyword-beyond-draft-04",
            RISKY,
            "Keyword of a later draft",
            "draft-04 ignores keywords that it does not know, so the limit is not kept.",
            RuleSource.DRAFT_04),
    /** {@code required} names a property that does not exist, and no others are allowed. */
    REQUIRED_IS_NOT_ALLOWED(
            "required-is-not-allowed",
            BROKEN,
            "Required property is not allowed",
            "required names a property that properties does not have, and additionalProperties is false: no object"
                    + " fits.",
            RuleSource.DRAFT_04),
    /** The items of a list are lists. Sources differ on whether an output contract may have them. */
    NESTED_LISTS(
            "nested-lists",
            RISKY,
            "Lists in lists",
            "The Resource Center says that output contracts have no lists in lists; a tool of Genesys makes them.",
            RuleSource.CONTRACTS),
    /** A schema has {@code allOf}, {@code anyOf} or {@code oneOf}, which agentic virtual agents do not accept. */
    COMBINED_SCHEMAS(
            "combined-schemas",
            RISKY,
            "Combined schemas",
            "Agentic virtual agents are reported not to take actions with allOf, anyOf or oneOf.",
            RuleSource.VIRTUAL_AGENTS),
    /** A property of the output contract has a full stop in its name, by which Architect separates nested names. */
    DOTTED_OUTPUT_NAME(
            "dotted-output-name",
            RISKY,
            "Full stop in an output name",
            "Architect separates the names of nested properties by full stops.",
            RuleSource.OUTBOUND),
    /** The timeout is longer than those who call the action may wait. */
    TIMEOUT_BEYOND_CALLERS(
            "timeout-beyond-callers",
            RISKY,
            "Timeout longer than callers wait",
            "Outbound rules are assumed to wait 20 s, and a flow as long as its Call Data action says.",
            RuleSource.OUTBOUND),
    /** The name is what the admin page calls an export, such as {@code Find - Exported 2024-05-27 @ 10:55}. */
    EXPORTED_NAME(
            "exported-name",
            RISKY,
            "Name of an export",
            "The admin page adds the time of the export to the name, so that the file does not find the action it came"
                    + " from.",
            RuleSource.IMPORT),
    /** A key of the file that nothing reads, and nearly one that is read and missing. */
    MISSPELT_KEY(
            "misspelt-key",
            RISKY,
            "Misspelt key",
            "Keys that the service does not have are passed over, so what stands under one has no effect.",
            RuleSource.IMPORT),
    /** The file is of an action that comes with Genesys Cloud; created from the file, it is another one. */
    STATIC_ACTION(
            "static-action",
            RISKY,
            "File of a built-in action",
            "Built-in actions (actionType static) cannot be created, changed or deleted.",
            RuleSource.IMPORT),
    /** The file is of the action that signs an integration in, which the service makes itself. */
    CUSTOM_AUTH_ACTION(
            "custom-auth-action",
            RISKY,
            "File of an action that signs in",
            "Genesys Cloud makes the customAuth action with the integration whose credentials are userDefinedOAuth.",
            RuleSource.IMPORT);

    private final String id;
    private final Verdict verdict;
    private final String title;
    private final String explanation;
    private final RuleSource source;

    LintRule(String id, Verdict verdict, String title, String explanation, RuleSource source) {
        this.id = id;
        this.verdict = verdict;
        this.title = title;
        this.explanation = explanation;
        this.source = source;
    }

    /** Returns the id, such as {@code unescaped-url-input}, which does not change. */
    public String id() {
        return id;
    }

    /** Returns what happens to an action with such a finding in Genesys Cloud. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns what it finds, in a few words. */
    public String title() {
        return title;
    }

    /** Returns why that matters, in a sentence or two. */
    public String explanation() {
        return explanation;
    }

    /** Returns where the rule comes from. */
    public String source() {
        return source.title();
    }

    /** Returns the address of the page that the rule comes from, or of the one that is nearest to it. */
    public URI help() {
        return URI.create(source.address());
    }
}
