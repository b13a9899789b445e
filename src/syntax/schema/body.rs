//! Items, attributes and scenarios.

use indexmap::IndexMap;
use schemars::JsonSchema;

/// A Form-FEEL expression: `anliegen in ["neu", "aenderung"]`. Numbers and `true` need no quotes.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Expression {
    /// An expression.
    Text(String),
    /// A number.
    Number(f64),
    /// `true` or `false`.
    Boolean(bool),
}

/// One thing on a page, in a block or in the document.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum Item {
    /// A page: one topic, three to eight fields.
    Page {
        /// Its name.
        page: String,
        /// Its heading.
        title: Option<String>,
        /// It is skipped while this is not true.
        when: Option<Expression>,
        #[schemars(flatten)]
        attributes: Attributes,
        /// What stands on it.
        items: Vec<Item>,
    },
    /// A group of fields, which is a record in the answers.
    Group {
        /// Its name.
        group: String,
        /// Its heading.
        title: Option<String>,
        /// It is hidden while this is not true.
        when: Option<Expression>,
        #[schemars(flatten)]
        attributes: Attributes,
        /// What it holds.
        items: Vec<Item>,
    },
    /// A group that may be filled in several times.
    Repeat {
        /// Its name.
        repeat: String,
        /// Fewest and most entries: `0..10`.
        #[schemars(regex(pattern = r"^-?[0-9]+ *\.\. *-?[0-9]+$"))]
        entries: String,
        /// What one entry is called.
        label: Option<String>,
        /// It is hidden while this is not true.
        when: Option<Expression>,
        /// Heading of an entry.
        title: Option<String>,
        #[schemars(flatten)]
        attributes: Attributes,
        /// What an entry holds.
        items: Vec<Item>,
    },
    /// Hides what it holds while its condition is not true.
    When {
        /// The condition.
        when: Expression,
        /// What it holds.
        items: Vec<Item>,
    },
    /// Law to come: what it holds is part of the form from this day on.
    From {
        /// Its first day: `"2026-07-01"`.
        #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
        from: String,
        /// Its last day, where it has one.
        #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
        until: Option<String>,
        /// What it holds: items of a page, or pages and computed values.
        items: Vec<Item>,
    },
    /// Law that ends: what it holds is part of the form until this day.
    Until {
        /// Its last day: `"2026-06-30"`.
        #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
        until: String,
        /// What it holds: items of a page, or pages and computed values.
        items: Vec<Item>,
    },
    /// A Baustein in use.
    Use {
        /// Which one.
        #[schemars(rename = "use")]
        baustein: String,
        /// Under which name; its own without.
        #[schemars(rename = "as")]
        name: Option<String>,
        /// Its heading.
        title: Option<String>,
        /// Whether it is about the person who fills it in.
        #[schemars(rename = "self")]
        about_user: Option<bool>,
        /// It is hidden while this is not true.
        when: Option<Expression>,
        #[schemars(flatten)]
        attributes: Attributes,
        /// Changes to the Baustein, and more items.
        items: Option<Vec<Item>>,
    },
    /// Words on a page.
    Note {
        /// What it says.
        note: String,
        /// `info`, `warning`, `success`; a paragraph without.
        kind: Option<String>,
    },
    /// A question.
    Field {
        /// Its name.
        field: String,
        /// Its type, as in the language: `text(2..60)`, `date(past)`, `codelist staat`.
        #[schemars(rename = "type")]
        ty: String,
        /// The question.
        label: Option<String>,
        #[schemars(flatten)]
        attributes: Attributes,
        /// Options of a `choice` or `choices`.
        options: Option<Vec<OptionEntry>>,
    },
    /// A computed value.
    Compute {
        /// Its name.
        compute: String,
        /// `integer`, `number(n)`, `money`, `yesno` or `date`.
        #[schemars(rename = "type")]
        ty: String,
        /// What it is.
        label: Option<String>,
        /// How it is computed.
        value: Expression,
        #[schemars(flatten)]
        attributes: Attributes,
    },
    /// An example with what must come out of it.
    Scenario {
        /// What it shows.
        scenario: String,
        /// The day `today()` gives: `"2026-03-01"`.
        #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
        day: Option<String>,
        /// Values of params.
        params: Option<IndexMap<String, Given>>,
        /// Answers. Keys `//1`, `//2` … are comments.
        given: Option<IndexMap<String, Given>>,
        /// What must come out.
        expect: Option<Vec<Expectation>>,
        /// The parts in an order that the keys above cannot say.
        items: Option<Vec<ScenarioPart>>,
    },
    /// Inside a `use`: leaves members of the Baustein out.
    Without {
        /// Which ones.
        without: Vec<Member>,
    },
    /// Inside a `use`: makes members optional.
    Optional {
        /// Which ones.
        optional: Vec<Member>,
    },
    /// Inside a `use`: makes members required.
    Required {
        /// Which ones.
        required: Vec<Member>,
    },
    /// Inside a `use`: words a label anew.
    Label {
        /// Whose.
        label: Member,
        /// The new words.
        text: String,
    },
    /// Inside a `use`: words a hint anew.
    Hint {
        /// Whose.
        hint: Member,
        /// The new words.
        text: String,
    },
    /// A comment.
    Comment(Comment),
}

/// A member of a Baustein, as a path in it: `person.vornamen`.
#[derive(JsonSchema)]
pub struct Member(pub String);

/// A comment; an empty text is an empty line.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Comment {
    /// What it says.
    pub comment: String,
    /// Whether it stands behind the line above.
    pub trailing: Option<bool>,
}

/// What may be said about an item. The order of the keys is kept.
#[derive(JsonSchema)]
pub struct Attributes {
    /// May stay empty.
    pub optional: Option<bool>,
    /// May stay empty while this is true.
    pub optional_when: Option<Expression>,
    /// The authority must accept the application without it.
    pub recommended: Option<bool>,
    /// Not shown on the review page.
    pub internal: Option<bool>,
    /// What must be true of the answer.
    pub checks: Option<Vec<Check>>,
    /// Help above the input.
    pub hint: Option<String>,
    /// Message when a required answer is missing.
    pub missing: Option<String>,
    /// The norm because of which it is asked; on a block, for all it holds.
    pub legal: Option<String>,
    /// What the authority needs it for; on a block, for all it holds.
    pub purpose: Option<String>,
    /// Shown behind numbers.
    pub unit: Option<String>,
    /// Preselected option of a codelist.
    pub default: Option<String>,
    /// Autocomplete token; only for data about the user.
    pub autofill: Option<String>,
    /// Words on the button that adds an entry.
    pub add: Option<String>,
    /// FIM element id.
    pub fim: Option<String>,
    /// The attributes one by one, where there are comments between them or one is said twice.
    pub attributes: Option<Vec<Attribute>>,
}

/// A check of an answer.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Check {
    /// What must be true.
    pub that: Expression,
    /// Shown while it is false.
    pub message: String,
}

/// An attribute on its own, or a comment.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum Attribute {
    /// A comment.
    Comment(Comment),
    /// A check.
    Check(Check),
    /// `optional`.
    Optional {
        /// May stay empty.
        optional: bool,
    },
    /// `optional when`.
    OptionalWhen {
        /// May stay empty while this is true.
        optional_when: Expression,
    },
    /// `recommended`.
    Recommended {
        /// The authority must accept the application without it.
        recommended: bool,
    },
    /// `internal`.
    Internal {
        /// Not shown on the review page.
        internal: bool,
    },
    /// `when`.
    When {
        /// It is hidden while this is not true.
        when: Expression,
    },
    /// `hint`.
    Hint {
        /// Help above the input.
        hint: String,
    },
    /// `missing`.
    Missing {
        /// Message when a required answer is missing.
        missing: String,
    },
    /// `legal`.
    Legal {
        /// The norm because of which it is asked.
        legal: String,
    },
    /// `purpose`.
    Purpose {
        /// What the authority needs it for.
        purpose: String,
    },
    /// `unit`.
    Unit {
        /// Shown behind numbers.
        unit: String,
    },
    /// `default`.
    Default {
        /// Preselected option of a codelist.
        default: String,
    },
    /// `autofill`.
    Autofill {
        /// Autocomplete token.
        autofill: String,
    },
    /// `title`.
    Title {
        /// Heading of an entry.
        title: String,
    },
    /// `add`.
    Add {
        /// Words on the button that adds an entry.
        add: String,
    },
    /// `fim`.
    Fim {
        /// FIM element id.
        fim: String,
    },
}

/// An option of a choice, or a comment.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum OptionEntry {
    /// An option.
    Option {
        /// What is submitted.
        code: String,
        /// What is read.
        label: String,
        /// Help.
        hint: Option<String>,
        /// Cannot be combined with others.
        alone: Option<bool>,
        /// Whether the DSL writes the code in quotes, where that is not plain from the code.
        quoted: Option<bool>,
    },
    /// A comment.
    Comment(Comment),
}

/// A given answer: texts, numbers, `true`, dates as texts, records, lists.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Given {
    /// A text, a date, an option's code, a file's name.
    Text(String),
    /// A number.
    Number(f64),
    /// Ja or Nein.
    Boolean(bool),
    /// Several values. An entry `{ "//": text }` is a comment.
    List(Vec<Given>),
    /// A record. Keys `//1`, `//2` … are comments.
    Record(IndexMap<String, Given>),
}

/// What must come out of a scenario.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Expectation {
    /// A condition.
    Condition(Expression),
    /// What is said about paths.
    Paths(ExpectedPaths),
    /// A comment.
    Comment(Comment),
}

/// What is said about paths of fields, groups, repeat groups or names of pages.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum ExpectedPaths {
    /// They are shown.
    Shown {
        /// Which.
        shown: Vec<Member>,
    },
    /// They are hidden.
    Hidden {
        /// Which.
        hidden: Vec<Member>,
    },
    /// The answers there are rejected.
    Failing {
        /// Which.
        failing: Vec<Member>,
    },
}

/// A part of a scenario.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum ScenarioPart {
    /// Answers.
    Given {
        /// By name.
        given: IndexMap<String, Given>,
    },
    /// Values of params.
    Params {
        /// By name.
        params: IndexMap<String, Given>,
    },
    /// A condition.
    Expect {
        /// What must be true.
        expect: Expression,
    },
    /// What is said about paths.
    Paths(ExpectedPaths),
    /// A comment.
    Comment(Comment),
}
