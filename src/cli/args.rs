//! The clap definitions, nothing else.

use std::path::PathBuf;

use jiff::civil::Date;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::{answers::coverage::Kind, model::Language};

/// Compiles specs of public services into wizards, schemas and connectors.
#[derive(Debug, Parser)]
#[command(name = "antrag", version, propagate_version = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check specs and run their scenarios.
    Check(CheckArgs),
    /// Check specs and write everything an authority needs.
    Build(BuildArgs),
    /// Run scenarios and say what each does.
    Test(TestArgs),
    /// Write answer sets to test with: the smallest, the largest, one for each branch.
    Samples(SamplesArgs),
    /// Lay specs out in the one way.
    Fmt(FmtArgs),
    /// Write a spec as YAML, or a YAML spec as `.antrag`.
    Convert(ConvertArgs),
    /// Say what changed between two versions, and for whom it breaks something.
    Diff(DiffArgs),
    /// Read the raw fields of a posted form; print the payload and what is wrong.
    Decode(ReceiveArgs),
    /// Judge a payload by every type, condition, check and computed value.
    Judge(ReceiveArgs),
    /// Write answers as a Fachverfahren takes them.
    Map(MapArgs),
    /// Draft the profile of a Fachverfahren from a JSON Schema, a CSV file or an XSD.
    Import(ImportArgs),
    /// Say what could be worded better, and what no purpose is known for.
    Lint(LintArgs),
    /// List every question with its purpose, legal basis and use.
    Privacy(PrivacyArgs),
    /// Evaluate or compile Form-FEEL expressions, one a line.
    Eval(EvalArgs),
    /// List legal citations: parts, what the index of laws says, where to read them.
    Law(LawArgs),
    /// Explain a diagnostic code.
    Explain(ExplainArgs),
    /// Begin a new spec.
    New(NewArgs),
    /// Show a stage of the compiler.
    Dump(DumpArgs),
    /// Say which pages, questions, options and messages can be reached, and the shortest and longest way.
    Ways(WaysArgs),
    /// Print the JSON Schema of the YAML form or of the intermediate representation.
    Schema(SchemaArgs),
    /// List the OZG services and which have a spec.
    Catalogue(CatalogueArgs),
    /// Translate specs with gettext PO files.
    I18n(I18nArgs),
}

/// Which day's law is compiled.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct AsOf {
    /// Compile the law of this day; without, of the day in `forms/project.yaml`.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) as_of: Option<Date>,
}

fn day(text: &str) -> Result<Date, String> {
    crate::library::parse_day(text).ok_or_else(|| "write a day like 2026-07-01".to_owned())
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
    /// GitHub workflow commands.
    Github,
    /// One SARIF 2.1.0 log.
    Sarif,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// Fail on warnings too.
    #[arg(long)]
    pub(super) deny_warnings: bool,
}

#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// Folder to write to; `generated` in the project without.
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
    /// Run only these emitters.
    #[arg(long = "emit", value_name = "NAME")]
    pub(super) emitters: Vec<String>,
    /// Write nothing; fail when a byte would differ, and name the file.
    #[arg(long)]
    pub(super) locked: bool,
    /// The authority's name on the pages.
    #[arg(
        long,
        default_value = "Ihre Behörde",
        conflicts_with = "authority_profile"
    )]
    pub(super) authority: String,
    /// YAML file about the authority: name, logo, colours, contact, addresses of its pages.
    #[arg(long, value_name = "FILE")]
    pub(super) authority_profile: Option<PathBuf>,
    /// JSON file with the authority's params, by name; only with one spec.
    #[arg(long, value_name = "FILE")]
    pub(super) params: Option<PathBuf>,
    /// The authority's public key (JWK): pages encrypt applications for it and send nothing in the
    /// clear.
    #[arg(long, value_name = "KEYFILE")]
    pub(super) encrypt_for: Option<PathBuf>,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// Say nothing when all is well.
    #[arg(long, short)]
    pub(super) quiet: bool,
}

/// How scenarios are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TestFormat {
    /// For people.
    Human,
    /// One JSON object a line, with answers and payload.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct TestArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// How scenarios are reported.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: TestFormat,
    /// Say why each conditional question is asked or not, and how each computed value came out.
    #[arg(long, conflicts_with = "coverage")]
    pub(super) explain: bool,
    /// Say which pages, fields, branches and checks no scenario visits.
    #[arg(long)]
    pub(super) coverage: bool,
    /// Fail where scenarios of a service visit less; list only what is named here.
    #[arg(long, value_name = "KIND=PERCENT", requires = "coverage", value_parser = required)]
    pub(super) require: Vec<Required>,
}

/// How much of a kind of thing scenarios must visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Required {
    /// Of what.
    pub(super) kind: Kind,
    /// At least this much, 0 to 100.
    pub(super) percent: u8,
}

fn required(text: &str) -> Result<Required, String> {
    let names = Kind::ALL.map(Kind::name).join(", ");
    let (name, percent) = text
        .split_once('=')
        .ok_or_else(|| "write for example `pages=100`".to_owned())?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
    let percent = percent.parse().ok().filter(|percent| *percent <= 100);
    Ok(Required {
        kind: kind.ok_or_else(|| format!("`{name}` is none of {names}"))?,
        percent: percent.ok_or_else(|| "the percentage is a whole number up to 100".to_owned())?,
    })
}

#[derive(Debug, Args)]
pub(super) struct SamplesArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    /// Folder to write to; what it held before is replaced.
    #[arg(long)]
    pub(super) out: PathBuf,
    /// Also write sets with one fault each.
    #[arg(long)]
    pub(super) invalid: bool,
    #[command(flatten)]
    pub(super) law: AsOf,
}

#[derive(Debug, Args)]
pub(super) struct FmtArgs {
    /// Files, folders or ids; all specs and Bausteine without.
    pub(super) specs: Vec<PathBuf>,
    /// Write nothing; fail when a file would change, and name it.
    #[arg(long)]
    pub(super) check: bool,
}

#[derive(Debug, Args)]
pub(super) struct ConvertArgs {
    /// File or id.
    pub(super) spec: PathBuf,
    /// File to write; standard output without.
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
}

/// How a comparison is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// For people.
    Human,
    /// For programs; `antrag schema --of diff` describes it.
    Json,
    /// For a pull request.
    Markdown,
}

/// For whom a change can break something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Reader {
    /// Saved answers of the old version.
    Draft,
    /// Who reads payloads by the old schema.
    Fachverfahren,
    /// A municipality's changes to the old version.
    Overlay,
}

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// File, folder or id; `git:REV:PATH` or `git:REV:ID` in another revision; `git:REV` for what the
    /// other side names.
    pub(super) old: PathBuf,
    /// The same for the new side; with `--from` or `--to`, the old side's without.
    #[arg(required_unless_present_any = ["from", "to"])]
    pub(super) new: Option<PathBuf>,
    /// Compile the old side as the law of this day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) from: Option<Date>,
    /// Compile the new side as the law of this day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) to: Option<Date>,
    /// How it is written.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: DiffFormat,
    /// Fail when a change breaks something for this reader; may be given several times.
    #[arg(long, value_enum, value_name = "READER")]
    pub(super) deny: Vec<Reader>,
    /// File to write what brings drafts along to; only with one service.
    #[arg(long, value_name = "FILE")]
    pub(super) migration: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ReceiveArgs {
    /// File or id of the spec; the input comes from standard input.
    pub(super) spec: PathBuf,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// The day `today()` gives; for `judge` the payload's own without.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<String>,
    /// JSON file with the authority's params, by name; defaults without.
    #[arg(long, value_name = "FILE")]
    pub(super) params: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct MapArgs {
    /// File or id of the spec.
    pub(super) spec: PathBuf,
    /// JSON file with a payload, as `antrag decode` writes it under `payload`.
    pub(super) answers: PathBuf,
    /// Name of the target: `<service>.<target>.mapping` lies beside the spec.
    #[arg(long, value_name = "NAME")]
    pub(super) target: String,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// JSON file with the authority's params, by name; defaults without.
    #[arg(long, value_name = "FILE")]
    pub(super) params: Option<PathBuf>,
    /// JSON file with what authority and submission bring along: `{ "authority": { "name": …,
    /// "ars": …, "ags": … }, "submission": { "id": …, "time": …, "day": … } }`.
    #[arg(long, value_name = "FILE")]
    pub(super) context: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// What is imported.
    #[command(subcommand)]
    pub(super) what: ImportCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// A target: the draft goes to standard output, what was left out to standard error.
    Target(ImportTargetArgs),
}

#[derive(Debug, Args)]
pub(super) struct ImportTargetArgs {
    /// JSON Schema (`.json`), XSD (`.xsd`) or CSV file (any other).
    pub(super) file: PathBuf,
    /// What the file is, whatever its name says.
    #[arg(long, value_enum)]
    pub(super) kind: Option<TargetKind>,
    /// Name of the target; the file's stem without.
    #[arg(long)]
    pub(super) name: Option<String>,
    /// The element of the XSD to begin with; the first without.
    #[arg(long, value_name = "ELEMENT")]
    pub(super) root: Option<String>,
}

/// Sources of profiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TargetKind {
    /// JSON Schema.
    JsonSchema,
    /// CSV file; its first line counts.
    Csv,
    /// XML Schema.
    Xsd,
}

#[derive(Debug, Args)]
pub(super) struct LintArgs {
    /// Files, folders or ids; all specs and Bausteine without.
    pub(super) specs: Vec<PathBuf>,
    /// Compare the specs with each other and with the Bausteine instead.
    #[arg(long)]
    pub(super) corpus: bool,
    /// Print how alike the specs are in what they ask beyond Bausteine instead.
    #[arg(long, conflicts_with = "corpus")]
    pub(super) similarity: bool,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// Fail on findings.
    #[arg(long)]
    pub(super) deny_warnings: bool,
}

/// How the register of questions is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PrivacyFormat {
    /// For people.
    Human,
    /// One JSON object a spec.
    Json,
    /// A document with a table.
    Markdown,
}

#[derive(Debug, Args)]
pub(super) struct PrivacyArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    /// How it is written.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: PrivacyFormat,
}

/// What an expression is compiled to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum EvalEmit {
    /// A JavaScript function.
    Js,
    /// The pair of schemas for true and false.
    JsonSchema,
    /// A German sentence.
    German,
}

#[derive(Debug, Args)]
pub(super) struct EvalArgs {
    /// Read lines `{"expr": …, "fields": {name: type}, "values": {…}, "today": …}` from standard input.
    #[arg(long)]
    pub(super) jsonl: bool,
    /// Answer with the compiled form instead of the value.
    #[arg(long, value_enum)]
    pub(super) emit: Option<EvalEmit>,
}

/// How citations are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LawFormat {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct LawArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// How citations are listed.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: LawFormat,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The code, `E0202`; a list of all codes without.
    pub(super) code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// Id of the spec: the stem of its file.
    pub(super) id: String,
    /// Number of the OZG service; its facts are filled in from the catalogue.
    #[arg(long)]
    pub(super) ozg: Option<u32>,
}

/// A stage of the compiler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Stage {
    /// The written form.
    Ast,
    /// The meant form: the intermediate representation.
    Model,
    /// What follows from it.
    Facts,
}

/// How a stage is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DumpFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct DumpArgs {
    /// File or id.
    pub(super) spec: PathBuf,
    #[command(flatten)]
    pub(super) law: AsOf,
    /// Which stage.
    #[arg(long, value_enum, default_value = "model")]
    pub(super) stage: Stage,
    /// How it is shown.
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: DumpFormat,
}

#[derive(Debug, Args)]
pub(super) struct WaysArgs {
    /// File or id.
    pub(super) spec: PathBuf,
    /// How the ways are reported.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: WaysFormat,
}

/// How ways are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum WaysFormat {
    /// For people.
    Human,
    /// One JSON document, with the answers of each witness.
    Json,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaOf {
    /// The YAML form of specs.
    Spec,
    /// The intermediate representation.
    Ir,
    /// What `antrag diff --format json` prints.
    Diff,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// What it describes.
    #[arg(long, value_enum, default_value = "spec")]
    pub(super) of: SchemaOf,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(super) struct CatalogueArgs {
    /// Only services whose name, LeiKa names or keys contain this.
    #[arg(long, value_name = "WORD")]
    pub(super) find: Option<String>,
    /// Only this OZG number, with its LeiKa keys and citations.
    #[arg(long, value_name = "NUMBER")]
    pub(super) ozg: Option<u32>,
    /// Only this Themenfeld (name or folder name).
    #[arg(long)]
    pub(super) themenfeld: Option<String>,
    /// Only services of this Lage.
    #[arg(long)]
    pub(super) lage: Option<String>,
    /// Only services with a spec.
    #[arg(long, conflicts_with = "without_spec")]
    pub(super) with_spec: bool,
    /// Only services without a spec.
    #[arg(long)]
    pub(super) without_spec: bool,
    /// List the Lagen instead.
    #[arg(long)]
    pub(super) lagen: bool,
    /// Count what the specs hold instead: questions, conditions, documents, scenarios, citations.
    #[arg(long, conflicts_with_all = ["lagen", "find", "ozg", "themenfeld", "lage", "with_spec", "without_spec"])]
    pub(super) stats: bool,
    /// With `--stats`: as the page `docs/katalog.md`.
    #[arg(long, requires = "stats", conflicts_with = "json")]
    pub(super) markdown: bool,
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct I18nArgs {
    /// What to do.
    #[command(subcommand)]
    pub(super) command: I18nCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum I18nCommand {
    /// Write or bring up to date the PO files of specs and of the Bausteine they use.
    Extract(ExtractArgs),
    /// Report missing, stale and superfluous translations, in every PO file there is.
    Check(CheckArgs),
    /// Count what is translated.
    Stats(StatsArgs),
}

#[derive(Debug, Args)]
pub(super) struct ExtractArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    /// Language (`en`, `de-simple`); those that specs declare or that have a file without.
    #[arg(long = "language", value_name = "TAG", value_parser = language)]
    pub(super) languages: Vec<Language>,
    /// Also this codelist. Codelists without a file keep their German names.
    #[arg(long = "codelist", value_name = "NAME")]
    pub(super) codelists: Vec<String>,
}

fn language(word: &str) -> Result<Language, String> {
    let mut all = Language::ALL.iter();
    let found = all.find(|(_, tag)| *tag == word);
    found.map(|(language, _)| *language).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|(_, tag)| *tag).collect();
        format!("known languages are {}", known.join(", "))
    })
}

/// How counts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatsFormat {
    /// For people.
    Human,
    /// For programs.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct StatsArgs {
    /// Files, folders or ids; all specs without.
    pub(super) specs: Vec<PathBuf>,
    /// How counts are written.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: StatsFormat,
}
