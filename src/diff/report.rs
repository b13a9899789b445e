//! What a comparison says: changes, and what each means for three readers.

use schemars::JsonSchema;
use serde::Serialize;

use super::migration::Migration;

/// Version of this format.
pub const DIFF_VERSION: u32 = 1;

/// Two sets of specs, compared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Comparison {
    /// Version of this format.
    pub diff: u32,
    /// Services that only the new side has.
    pub added: Vec<Service>,
    /// Services that only the old side has: breaking for every reader.
    pub removed: Vec<Service>,
    /// Services of both sides, unchanged ones included.
    pub services: Vec<Diff>,
}

/// A service that only one side has.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// Two versions of one service, compared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Diff {
    /// The service's id, in the new version.
    pub service: String,
    /// Its title, in the new version.
    pub title: String,
    /// The old version.
    pub old: Version,
    /// The new version.
    pub new: Version,
    /// How many changes there are.
    pub changes_count: usize,
    /// How many of them break what, by reader.
    pub breaking: Breaking,
    /// The changes: facts first, then page by page.
    pub changes: Vec<Change>,
    /// What brings drafts of the old version to the new one.
    pub migration: Migration,
}

/// A version of a spec.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Version {
    /// The spec's version.
    pub version: String,
    /// What drafts are bound to: 32 hex digits.
    pub fingerprint: String,
}

/// Numbers of breaking changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Breaking {
    /// Answers of saved drafts are lost.
    pub draft: usize,
    /// Payloads do not fit the old schema, or what it promised is gone.
    pub fachverfahren: usize,
    /// What an overlay names is gone, or is something else.
    pub overlay: usize,
}

/// One change.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Change {
    /// What kind of change.
    pub kind: Kind,
    /// What changed: a path, the name of a page, param, computed value or codelist, a key of the
    /// front matter. The old name, unless it is new.
    pub subject: String,
    /// What it is called; may be empty.
    pub label: String,
    /// The title of the page it stands on, in the newer version that has it.
    pub page: Option<String>,
    /// How it was, as authors write it or as people read it.
    pub old: Option<String>,
    /// How it is.
    pub new: Option<String>,
    /// Why it counts as the same thing, when it goes by another name.
    pub ground: Option<String>,
    /// What it means for saved answers of the old version.
    pub draft: Effect,
    /// What it means for whoever reads payloads by the old schema.
    pub fachverfahren: Effect,
    /// What it means for a municipality's changes to the old version.
    pub overlay: Effect,
}

/// What a change means for a reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Effect {
    /// Whether it breaks what worked.
    pub breaking: bool,
    /// Why, or why not.
    pub reason: String,
}

macro_rules! kinds {
    ($($variant:ident = $words:literal,)*) => {
        /// Kinds of changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = $words] $variant,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Kind] = &[$(Kind::$variant),*];

            /// The kind in words: `question added`.
            pub fn words(self) -> &'static str {
                match self { $(Kind::$variant => $words),* }
            }
        }
    };
}

kinds! {
    FactChanged = "fact changed",
    TrustRaised = "trust level raised",
    TrustLowered = "trust level lowered",
    LegalBasisChanged = "legal basis changed",
    ServiceReplaced = "other service",
    ParamAdded = "param added",
    ParamRemoved = "param removed",
    ParamRenamed = "param renamed",
    ParamTypeChanged = "param has another type",
    ParamValueChanged = "param value changed",
    PageAdded = "page added",
    PageRemoved = "page removed",
    PageMoved = "page moved",
    PageRenamed = "page renamed",
    PageCondition = "page condition changed",
    RecordAdded = "group added",
    RecordRemoved = "group removed",
    RecordRenamed = "group renamed",
    RecordCondition = "group condition changed",
    RecordNeed = "group may stay empty or not",
    BoundsWidened = "repeat bounds widened",
    BoundsNarrowed = "repeat bounds narrowed",
    QuestionAdded = "question added",
    QuestionRemoved = "question removed",
    QuestionRenamed = "question renamed",
    QuestionMoved = "question moved to another page",
    QuestionReplaced = "question replaced by another",
    QuestionCondition = "question condition changed",
    TypeWidened = "type widened",
    TypeNarrowed = "type narrowed",
    TypeChanged = "type changed",
    UnitChanged = "unit changed",
    BecomesOptional = "question becomes optional",
    BecomesRequired = "question becomes required",
    OptionAdded = "option added",
    OptionRemoved = "option removed",
    OptionRenamed = "option has another code",
    OptionRelabelled = "option relabelled",
    OptionAlone = "option can be combined or not",
    CodelistVersion = "codelist version changed",
    CodesAdded = "codes added",
    CodesRemoved = "codes removed",
    CodesRelabelled = "codes relabelled",
    CheckAdded = "check added",
    CheckRemoved = "check removed",
    CheckChanged = "check changed",
    ComputeAdded = "computed value added",
    ComputeRemoved = "computed value removed",
    ComputeRenamed = "computed value renamed",
    ComputeType = "computed value has another type",
    ComputeChanged = "computed value is worked out differently",
    ComputeCondition = "computed value is shown elsewhere or at other times",
    TextChanged = "words changed",
    NoteChanged = "note changed",
}

/// What a change means, before it is known what changed.
#[derive(Debug, Clone)]
pub(super) struct Effects {
    draft: Effect,
    fachverfahren: Effect,
    overlay: Effect,
}

impl Effects {
    /// Nothing breaks.
    pub(super) fn none() -> Self {
        let fine = |reason: &str| Effect {
            breaking: false,
            reason: reason.to_owned(),
        };
        Self {
            draft: fine("saved answers are carried over"),
            fachverfahren: fine("new payloads fit the old schema, nothing promised is gone"),
            overlay: fine("what an overlay can name is still there"),
        }
    }

    /// Saved answers are lost.
    pub(super) fn breaks_draft(mut self, reason: impl Into<String>) -> Self {
        self.draft = breaking(reason);
        self
    }

    /// Saved answers are carried over, for a reason of its own.
    pub(super) fn keeps_draft(mut self, reason: impl Into<String>) -> Self {
        self.draft.reason = reason.into();
        self
    }

    /// Readers of payloads are affected.
    pub(super) fn breaks_fachverfahren(mut self, reason: impl Into<String>) -> Self {
        self.fachverfahren = breaking(reason);
        self
    }

    /// Readers of payloads are not affected, for a reason of its own.
    pub(super) fn keeps_fachverfahren(mut self, reason: impl Into<String>) -> Self {
        self.fachverfahren.reason = reason.into();
        self
    }

    /// Overlays are affected.
    pub(super) fn breaks_overlay(mut self, reason: impl Into<String>) -> Self {
        self.overlay = breaking(reason);
        self
    }

    /// Overlays are not affected, for a reason of its own.
    pub(super) fn keeps_overlay(mut self, reason: impl Into<String>) -> Self {
        self.overlay.reason = reason.into();
        self
    }

    /// The change with these effects.
    pub(super) fn change(self, kind: Kind, subject: &str, label: &str) -> Change {
        Change {
            kind,
            subject: subject.to_owned(),
            label: label.to_owned(),
            page: None,
            old: None,
            new: None,
            ground: None,
            draft: self.draft,
            fachverfahren: self.fachverfahren,
            overlay: self.overlay,
        }
    }
}

fn breaking(reason: impl Into<String>) -> Effect {
    Effect {
        breaking: true,
        reason: reason.into(),
    }
}

impl Change {
    /// With what was and what is.
    pub(super) fn with_both(mut self, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self.new = Some(new.into());
        self
    }

    /// With what was and what is, either of which may be nothing.
    pub(super) fn with(mut self, old: Option<String>, new: Option<String>) -> Self {
        self.old = old;
        self.new = new;
        self
    }

    /// With what was.
    pub(super) fn was(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }

    /// With what is.
    pub(super) fn is(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// On a page.
    pub(super) fn on(mut self, page: &str) -> Self {
        self.page = Some(page.to_owned());
        self
    }

    /// The same thing, because.
    pub(super) fn because(mut self, ground: &str) -> Self {
        self.ground = Some(ground.to_owned());
        self
    }

    /// Whether it breaks something for somebody.
    pub fn is_breaking(&self) -> bool {
        self.draft.breaking || self.fachverfahren.breaking || self.overlay.breaking
    }
}

impl Breaking {
    pub(super) fn of(changes: &[Change]) -> Self {
        let count = |effect: fn(&Change) -> &Effect| {
            let broken = changes.iter().filter(|it| effect(it).breaking);
            broken.count()
        };
        Self {
            draft: count(|it| &it.draft),
            fachverfahren: count(|it| &it.fachverfahren),
            overlay: count(|it| &it.overlay),
        }
    }
}
