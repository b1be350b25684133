package io.github.genesysdataactions.lint;

/**
 * What {@link Lint} looks for.
 *
 * <p>Ids do not change, so that tools can refer to them. Where the source says "assumed", Genesys Cloud documents nothing,
 * and the rule goes by what single authors report or by how Apache Velocity works elsewhere.
 */
public enum LintRule {
    /** A schema breaks the rules for contracts, so the action cannot be created with it. */
    CONTRACT_IS_REFUSED("contract-is-refused", LintSeverity.ERROR, "Contract is refused", LintSource.CONTRACTS),
    /** URL, header or timeout break a rule that {@code ActionDefinition} applies. */
    REQUEST_IS_REFUSED("request-is-refused", LintSeverity.ERROR, "Request is refused", LintSource.REQUEST),
    /** Velocity cannot read a template: an {@code #if} without its {@code #end}, a bare word between parentheses. */
    TEMPLATE_DOES_NOT_PARSE(
            "template-does-not-parse", LintSeverity.ERROR, "Template does not parse", LintSource.VELOCITY),
    /** {@code ${input.x}} of an optional input: without a value, these very letters are sent. */
    OPTIONAL_INPUT_PRINTS_LITERALLY(
            "optional-input-prints-literally",
            LintSeverity.WARNING,
            "Optional input prints its own name",
            LintSource.VELOCITY),
    /** {@code "limit": $!{input.limit}}: without a value there is nothing after the colon. */
    OPTIONAL_INPUT_LEAVES_GAP(
            "optional-input-leaves-gap", LintSeverity.WARNING, "Optional input leaves a gap", LintSource.VELOCITY),
    /** A template names an input that the contract does not have. */
    UNDECLARED_INPUT("undeclared-input", LintSeverity.WARNING, "Input is not declared", LintSource.REQUEST),
    /** A template names an input by a name that Velocity may read in another way: one with a hyphen, or {@code class}. */
    DOUBTFUL_INPUT_NAME(
            "doubtful-input-name",
            LintSeverity.WARNING,
            "Input name may be read otherwise",
            "assumed: Apache Velocity User Guide, \"References\", and its setting parser.allow_hyphen_in_identifiers"),
    /** A text from the caller stands in the URL as it is. */
    UNESCAPED_URL_INPUT(
            "unescaped-url-input", LintSeverity.WARNING, "Input in a URL is not escaped", LintSource.MACROS),
    /** A text from the caller says which host is called. */
    HOST_FROM_INPUT("host-from-input", LintSeverity.WARNING, "Input chooses the host", LintSource.REQUEST),
    /** A text from the caller stands in a header as it is. */
    UNESCAPED_HEADER_INPUT(
            "unescaped-header-input",
            LintSeverity.WARNING,
            "Input in a header is not escaped",
            "RFC 9110, section 5.5"),
    /** A text from the caller stands between quotation marks of JSON as it is. */
    UNESCAPED_JSON_INPUT(
            "unescaped-json-input", LintSeverity.WARNING, "Input in a JSON string is not escaped", LintSource.MACROS),
    /** A text from the caller stands in JSON without quotation marks. */
    UNQUOTED_JSON_INPUT(
            "unquoted-json-input", LintSeverity.WARNING, "Text in JSON has no quotation marks", LintSource.MACROS),
    /** A text from the caller stands in a form ({@code application/x-www-form-urlencoded}) as it is. */
    UNESCAPED_FORM_INPUT(
            "unescaped-form-input", LintSeverity.WARNING, "Input in a form is not escaped", LintSource.MACROS),
    /** The request template is no JSON, whatever the values are. */
    REQUEST_TEMPLATE_IS_NOT_JSON(
            "request-template-is-not-json", LintSeverity.ERROR, "Request template is no JSON", LintSource.REQUEST),
    /** A GET has a request template of its own, which is not used. */
    BODY_TEMPLATE_IS_UNUSED(
            "body-template-is-unused", LintSeverity.WARNING, "Request template is not used", LintSource.REQUEST),
    /** A literal in a header looks like a secret. */
    SECRET_IN_HEADER("secret-in-header", LintSeverity.WARNING, "Secret in a header", LintSource.CREDENTIALS),
    /** A literal in the URL looks like a secret. */
    SECRET_IN_URL("secret-in-url", LintSeverity.WARNING, "Secret in the URL", LintSource.CREDENTIALS),
    /** A UUID is written into a header or the URL; it belongs to one organisation, so a copy elsewhere does not work. */
    ID_IN_REQUEST(
            "id-in-request",
            LintSeverity.WARNING,
            "Id of one organisation in the request",
            "provider source MyPureCloud/terraform-provider-genesyscloud, issue 2503"),
    /** The success template names a key that is not in the translation map. */
    UNDECLARED_TRANSLATION(
            "undeclared-translation", LintSeverity.ERROR, "Translation is not declared", LintSource.RESPONSE),
    /** A key of the translation map is not in the success template. */
    UNUSED_TRANSLATION("unused-translation", LintSeverity.WARNING, "Translation is not used", LintSource.RESPONSE),
    /** A default stands for a key that is not in the translation map. */
    DEFAULT_WITHOUT_TRANSLATION(
            "default-without-translation", LintSeverity.WARNING, "Default has no translation", LintSource.RESPONSE),
    /** A default is no JSON text. */
    DEFAULT_IS_NOT_JSON("default-is-not-json", LintSeverity.ERROR, "Default is no JSON", LintSource.RESPONSE),
    /** {@code "${state}"}: the value is spliced as JSON, so a text brings quotation marks of its own. */
    QUOTED_TRANSLATION(
            "quoted-translation", LintSeverity.WARNING, "Translation in quotation marks", LintSource.RESPONSE),
    /** A JSONPath that always finds a list stands where the output contract has something else. */
    FILTER_WITHOUT_FIRST(
            "filter-without-first",
            LintSeverity.ERROR,
            "List where one value is wanted",
            "Genesys Cloud Resource Center, \"Velocity macros for data actions\" (firstFromArray)"),
    /** The success template is no JSON, whatever the values are. */
    SUCCESS_TEMPLATE_IS_NOT_JSON(
            "success-template-is-not-json", LintSeverity.ERROR, "Success template is no JSON", LintSource.RESPONSE),
    /** What the success template yields does not fit the output contract, whatever the values are. */
    ANSWER_DOES_NOT_FIT(
            "answer-does-not-fit", LintSeverity.ERROR, "Answer does not fit the contract", LintSource.RESPONSE),
    /** {@code $rawResult.name}: the whole answer is a text and has no properties. */
    RAW_RESULT_IS_TEXT(
            "raw-result-is-text",
            LintSeverity.WARNING,
            "rawResult has no properties",
            "assumed: reported by one author"),
    /** {@code #foreach}, which is reported to be switched off. */
    FOREACH_IS_OFF(
            "foreach-is-off", LintSeverity.WARNING, "#foreach is switched off", "assumed: reported by one author"),
    /** A schema has a keyword of a later draft than draft-04; it may be ignored. */
    KEYWORD_BEYOND_DRAFT_04(
            "keyword-beyond-draft-04",
            LintSeverity.WARNING,
            "Keyword of a later draft",
            "assumed: the contracts of Genesys Cloud name draft-04 as $schema"),
    /** A schema has {@code allOf}, {@code anyOf} or {@code oneOf}, with which agentic virtual agents do not take it. */
    COMBINED_SCHEMAS("combined-schemas", LintSeverity.NOTE, "Combined schemas", "assumed: reported by one author"),
    /** A property of the output contract has a full stop in its name, by which Architect separates nested names. */
    DOTTED_OUTPUT_NAME(
            "dotted-output-name",
            LintSeverity.WARNING,
            "Full stop in an output name",
            "Genesys Cloud Resource Center, \"Guidelines for data actions used with outbound rules\""),
    /** The timeout is longer than those who call the action may wait. */
    TIMEOUT_BEYOND_CALLERS(
            "timeout-beyond-callers",
            LintSeverity.NOTE,
            "Timeout longer than callers wait",
            "Genesys Cloud Resource Center, \"Call Data action\"; the 20 s of outbound rules are assumed, from a copy of"
                    + " their limits");

    private final String id;
    private final LintSeverity severity;
    private final String title;
    private final String source;

    LintRule(String id, LintSeverity severity, String title, String source) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.source = source;
    }

    /** Returns the id, such as {@code unescaped-url-input}, which does not change. */
    public String id() {
        return id;
    }

    /** Returns how much its findings matter. */
    public LintSeverity severity() {
        return severity;
    }

    /** Returns what it finds, in a few words. */
    public String title() {
        return title;
    }

    /** Returns where the rule comes from. */
    public String source() {
        return source;
    }
}
