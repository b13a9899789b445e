//! The clap definitions, nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    /// Lay specs out in the one way.
    Fmt(FmtArgs),
    /// Write a spec as YAML, or a YAML spec as `.antrag`.
    Convert(ConvertArgs),
    /// Read the raw fields of a posted form; print the payload and what is wrong.
    Decode(ReceiveArgs),
    /// Judge a payload by every type, condition, check and computed value.
    Judge(ReceiveArgs),
    /// Evaluate or compile Form-FEEL expressions, one a line.
    Eval(EvalArgs),
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
    #[arg(long, default_value = "Ihre Behörde")]
    pub(super) authority: String,
    /// JSON file with the authority's params, by name; only with one spec.
    #[arg(long, value_name = "FILE")]
    pub(super) params: Option<PathBuf>,
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
    /// How scenarios are reported.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: TestFormat,
    /// Say why each conditional question is asked or not, and how each computed value came out.
    #[arg(long)]
    pub(super) explain: bool,
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

#[derive(Debug, Args)]
pub(super) struct ReceiveArgs {
    /// File or id of the spec; the input comes from standard input.
    pub(super) spec: PathBuf,
    /// The day `today()` gives; for `judge` the payload's own without.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<String>,
    /// JSON file with the authority's params, by name; defaults without.
    #[arg(long, value_name = "FILE")]
    pub(super) params: Option<PathBuf>,
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
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
}
