//! What was written: order, spelling, duplicates. Nothing resolved, nothing defaulted.

use crate::{
    expr::{Decimal, ast::Expr},
    source::{Span, Spanned},
};

/// A text or a word with its place.
pub type Text = Spanned<String>;

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The facts on top.
    pub front: FrontMatter,
    /// The conversation below.
    pub items: Vec<Item>,
}

/// The YAML on top: a mapping whose keys and values know their places.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// Key and value, in order, duplicates included.
    pub entries: Vec<(Text, Node)>,
    /// The YAML as written, comments included, for the formatter and for `convert`.
    pub raw: String,
    /// Its place; the delimiters are not part of it.
    pub span: Span,
}

impl PartialEq for FrontMatter {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

/// A YAML value with its place. Equality ignores places.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Where it was written.
    pub span: Span,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// Kinds of YAML values.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// Nothing, or `null`.
    Null,
    /// `true`, `false`.
    Boolean(bool),
    /// A number as written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<(Text, Node)>),
}

/// One thing in a body or a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A comment or an empty line.
    Comment(Comment),
    /// `page …`
    Page(Page),
    /// `group …`
    Group(Group),
    /// `repeat …`
    Repeat(Repeat),
    /// `when …`
    When(When),
    /// `from …`, `until …`
    Dated(Dated),
    /// `use …`
    Use(Use),
    /// `note …`
    Note(Note),
    /// `name: type …`
    Field(Field),
    /// `compute …`
    Compute(Compute),
    /// `scenario …`
    Scenario(Scenario),
    /// `without …` and the other changes inside a `use` block.
    Adapt(Adapt),
}

/// A comment (without `//`; a space when it has no words), or an empty line when the text is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// What it says.
    pub text: Text,
    /// Whether it stands at the end of a line, behind what it is about.
    pub trailing: bool,
}

impl Comment {
    /// Whether it is an empty line.
    pub fn is_blank(&self) -> bool {
        self.text.value.is_empty()
    }
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Name.
    pub name: Text,
    /// Heading.
    pub title: Option<Text>,
    /// Condition.
    pub when: Option<ExprText>,
    /// Why all of it is asked: `purpose`, `legal`.
    pub attributes: Vec<Attribute>,
    /// What stands on it.
    pub items: Vec<Item>,
}

/// A group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Name.
    pub name: Text,
    /// Heading.
    pub title: Option<Text>,
    /// Attributes before, at the start of and after the braces.
    pub attributes: Vec<Attribute>,
    /// What it holds.
    pub items: Vec<Item>,
}

/// A repeat group.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// Name.
    pub name: Text,
    /// Fewest and most entries, as written.
    pub bounds: (Text, Text),
    /// What one entry is called.
    pub label: Option<Text>,
    /// Attributes before, at the start of and after the braces.
    pub attributes: Vec<Attribute>,
    /// What an entry holds.
    pub items: Vec<Item>,
}

/// A conditional block.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// Its condition.
    pub condition: ExprText,
    /// What it holds.
    pub items: Vec<Item>,
}

/// A block that holds law of a time: it is part of the form from one day, until one, or both.
#[derive(Debug, Clone)]
pub struct Dated {
    /// Its first day, as written.
    pub from: Option<Text>,
    /// Its last day, as written.
    pub until: Option<Text>,
    /// What it holds: items of a page, or pages and computed values.
    pub items: Vec<Item>,
    /// Its head.
    pub span: Span,
}

impl PartialEq for Dated {
    fn eq(&self, other: &Self) -> bool {
        (&self.from, &self.until, &self.items) == (&other.from, &other.until, &other.items)
    }
}

/// A Baustein in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Use {
    /// Which one.
    pub baustein: Text,
    /// Under which name.
    pub name: Option<Text>,
    /// Heading.
    pub title: Option<Text>,
    /// Whether it is about the person who fills it in.
    pub about_user: bool,
    /// Attributes before, at the start of and after the braces.
    pub attributes: Vec<Attribute>,
    /// Changes and additional items; `None` without braces.
    pub items: Option<Vec<Item>>,
}

/// A change to a Baustein in use.
#[derive(Debug, Clone)]
pub struct Adapt {
    /// What changes.
    pub kind: AdaptKind,
    /// The members it is about, as dotted paths within the Baustein.
    pub members: Vec<Text>,
    /// The statement.
    pub span: Span,
}

impl PartialEq for Adapt {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.members == other.members
    }
}

/// Kinds of changes to a Baustein.
#[derive(Debug, Clone, PartialEq)]
pub enum AdaptKind {
    /// Leaves members out.
    Without,
    /// Makes members optional.
    Optional,
    /// Makes members required.
    Required,
    /// Words a label anew.
    Label(Text),
    /// Words a hint anew.
    Hint(Text),
}

/// Words on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// `info`, `warning`, `success`; nothing for a paragraph.
    pub kind: Option<Text>,
    /// What it says.
    pub text: Text,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Name.
    pub name: Text,
    /// Type as written.
    pub ty: TypeRef,
    /// The question.
    pub label: Option<Text>,
    /// Attributes before and after the options.
    pub attributes: Vec<Attribute>,
    /// Options; `None` without braces.
    pub options: Option<Vec<OptionItem>>,
}

/// A type as written: `text(2..60)`, `codelist staat`.
#[derive(Debug, Clone)]
pub struct TypeRef {
    /// Its name.
    pub name: Text,
    /// Its arguments.
    pub args: Vec<TypeArg>,
    /// The list's name in `codelist NAME`.
    pub list: Option<Text>,
    /// All of it.
    pub span: Span,
}

impl PartialEq for TypeRef {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.args == other.args && self.list == other.list
    }
}

/// An argument of a type.
#[derive(Debug, Clone)]
pub struct TypeArg {
    /// What it is.
    pub kind: TypeArgKind,
    /// Where it was written.
    pub span: Span,
}

impl PartialEq for TypeArg {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// Kinds of type arguments.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeArgKind {
    /// `60`
    Number(String),
    /// `2..60`, `..60`, `2..`
    Range(Option<String>, Option<String>),
    /// `10 MB`: number and unit
    Size(String, String),
    /// `pdf`, `past`
    Word(String),
}

/// An option of a choice, or a comment between options.
#[derive(Debug, Clone, PartialEq)]
pub enum OptionItem {
    /// A comment or an empty line.
    Comment(Comment),
    /// An option.
    Option(ChoiceOption),
}

/// An option of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceOption {
    /// What is submitted.
    pub code: Text,
    /// Whether the code was written in quotes.
    pub quoted: bool,
    /// What is read.
    pub label: Text,
    /// Help.
    pub hint: Option<Text>,
    /// Cannot be combined.
    pub alone: bool,
}

/// An attribute.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// What it says.
    pub kind: AttributeKind,
    /// The whole attribute.
    pub span: Span,
}

impl PartialEq for Attribute {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// Kinds of attributes.
#[derive(Debug, Clone, PartialEq)]
pub enum AttributeKind {
    /// A comment before the next attribute.
    Comment(Comment),
    /// `optional`
    Optional,
    /// `optional when …`
    OptionalWhen(ExprText),
    /// `recommended`
    Recommended,
    /// `internal`
    Internal,
    /// `when …`, on groups, repeats and uses
    When(ExprText),
    /// `check … "…"`
    Check(ExprText, Text),
    /// `hint "…"` and the other attributes that carry one text
    Text(TextAttribute, Text),
    /// `fim F60000000227`
    Fim(Text),
}

/// Attributes that carry one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextAttribute {
    /// `hint`
    Hint,
    /// `missing`
    Missing,
    /// `legal`
    Legal,
    /// `purpose`
    Purpose,
    /// `unit`
    Unit,
    /// `default`
    Default,
    /// `autofill`
    Autofill,
    /// `title`
    Title,
    /// `add`
    Add,
}

impl TextAttribute {
    /// Every such attribute with its word, in the order the formatter keeps.
    pub const ALL: &[(TextAttribute, &str)] = &[
        (TextAttribute::Title, "title"),
        (TextAttribute::Add, "add"),
        (TextAttribute::Hint, "hint"),
        (TextAttribute::Unit, "unit"),
        (TextAttribute::Default, "default"),
        (TextAttribute::Autofill, "autofill"),
        (TextAttribute::Missing, "missing"),
        (TextAttribute::Legal, "legal"),
        (TextAttribute::Purpose, "purpose"),
    ];

    /// Whether a block may say it for all it holds, in its first lines.
    pub fn is_inherited(self) -> bool {
        matches!(self, TextAttribute::Legal | TextAttribute::Purpose)
    }

    /// The word in specs.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(it, _)| *it == self)
            .map_or("", |(_, word)| word)
    }

    /// The attribute with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, it)| *it == word)
            .map(|(attribute, _)| *attribute)
    }
}

/// An expression: read, and as written.
#[derive(Debug, Clone)]
pub struct ExprText {
    /// The expression.
    pub expr: Expr,
    /// Its text as written.
    pub text: String,
    /// Its place.
    pub span: Span,
}

impl PartialEq for ExprText {
    fn eq(&self, other: &Self) -> bool {
        self.expr == other.expr
    }
}

/// A computed value.
#[derive(Debug, Clone, PartialEq)]
pub struct Compute {
    /// Name.
    pub name: Text,
    /// Type as written.
    pub ty: TypeRef,
    /// What it is.
    pub label: Option<Text>,
    /// How it is computed.
    pub expr: ExprText,
    /// Attributes.
    pub attributes: Vec<Attribute>,
}

/// A scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What it shows.
    pub title: Text,
    /// The day, ISO.
    pub on: Option<Text>,
    /// Its parts, in order.
    pub items: Vec<ScenarioItem>,
}

/// A part of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum ScenarioItem {
    /// A comment or an empty line.
    Comment(Comment),
    /// `given { … }`
    Given(Value),
    /// `params { … }`
    Params(Value),
    /// `expect EXPR`
    Expect(ExprText),
    /// `expect shown a, b` and the like
    ExpectPaths(ExpectVerb, Vec<Text>),
}

/// What a scenario says about paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectVerb {
    /// They are shown.
    Shown,
    /// They are hidden.
    Hidden,
    /// The answers there are rejected.
    Failing,
}

impl ExpectVerb {
    /// The word in specs.
    pub fn word(self) -> &'static str {
        match self {
            ExpectVerb::Shown => "shown",
            ExpectVerb::Hidden => "hidden",
            ExpectVerb::Failing => "failing",
        }
    }
}

/// A given value.
#[derive(Debug, Clone)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// In a list: comments, and before which of its values they stand.
    pub comments: Vec<(usize, Comment)>,
    /// Where it was written.
    pub span: Span,
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.comments == other.comments
    }
}

/// Kinds of given values.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueKind {
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// `true`, `false`.
    Boolean(bool),
    /// A list.
    List(Vec<Value>),
    /// A record.
    Record(Vec<Entry>),
}

/// An entry of a record, or a comment between entries.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A comment or an empty line.
    Comment(Comment),
    /// `name: value`
    Pair(Text, Value),
}
