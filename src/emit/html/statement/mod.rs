//! The accessibility statement of a wizard, by the model of Implementing Decision (EU) 2018/1523. It says
//! what programs tested and what nobody did, and claims nothing that no person has found.

mod words;

use serde::Serialize;
use words::StatementWords;

use super::{
    ASSETS, Assets, TEMPLATES,
    texts::{Words, fill},
    version,
    view::{Site, Speech},
    words::day,
};
use crate::{
    analysis::Sound,
    emit::{AuditResult, EmitContext, OutputFile},
    model::{Authority, Form},
};

/// Its name, beside the wizard of its language.
pub(super) const NAME: &str = "erklaerung-barrierefreiheit.html";

/// Where the federal arbitration board is found.
const FEDERAL_BOARD: &str = "https://www.schlichtungsstelle-bgg.de";

/// Words about checks, each with the check of `tests/browser/audit` that it is about.
type About = (&'static str, fn(&StatementWords) -> &String);
const CHECKS: &[About] = &[
    ("axe", |say| &say.check_axe),
    ("dark contrast", |say| &say.check_dark),
    ("reflow at 400 %", |say| &say.check_reflow),
    ("forced colours", |say| &say.check_forced_colours),
    ("focus at 400 %", |say| &say.check_focus),
    ("reduced motion", |say| &say.check_motion),
    ("by keyboard alone", |say| &say.check_keyboard),
    ("without JavaScript", |say| &say.check_plain),
];

#[derive(Serialize)]
struct Statement<'a> {
    site: Site,
    t: &'static Words,
    s: &'static StatementWords,
    assets: &'static Assets,
    version: &'a str,
    service: &'a str,
    scope: String,
    made: String,
    /// Present when the version of the page is the one that was tested.
    tested: Option<Tested<'a>>,
    /// What is to be said instead.
    why_not: Option<&'static str>,
    of_authority: Option<&'a str>,
    contact: Option<String>,
    /// Present at federal authorities.
    board: Option<&'static str>,
}

#[derive(Serialize)]
struct Tested<'a> {
    text: String,
    checks: Vec<&'static str>,
    findings: &'a [String],
}

/// The statement beside the page in one language.
pub(super) fn file(
    (sound, form, speech): (&Sound, &Form, &Speech<'_>),
    context: &EmitContext,
) -> OutputFile {
    let say = StatementWords::of(speech.language);
    let site = Site::of_service(&form.meta, context, "", speech);
    let version = version::of(sound);
    // A language nobody looked at was not tested.
    let known = context.audit.of(&form.id);
    let known = known.filter(|it| it.states_in(speech.tag()) > 0);
    let current = known.filter(|it| it.pruefstand == version);
    let day = day(&form.in_force.as_of, speech.words).unwrap_or_default();
    let statement = Statement {
        scope: fill(
            &say.scope,
            &[
                ("service", &form.meta.title),
                ("authority", site.authority()),
            ],
        ),
        made: fill(&say.made_text, &[("day", &day)]),
        tested: current.map(|it| tested(it, speech.tag(), say)),
        why_not: match (current, known) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(&say.stale),
            (None, None) => Some(&say.untested),
        },
        of_authority: context.links.accessibility.as_deref(),
        contact: contact(context),
        board: (form.meta.authority == Authority::Bund).then_some(FEDERAL_BOARD),
        t: speech.words,
        s: say,
        assets: &ASSETS,
        version: &version,
        service: &form.meta.title,
        site,
    };
    let html = TEMPLATES.render("statement.html.j2", &statement);
    OutputFile::text(format!("{}{NAME}", speech.folder()), html)
}

/// Where barriers are reported: the page for that, else the authority's e-mail.
fn contact(context: &EmitContext) -> Option<String> {
    let email = context.contact.email.as_ref();
    let page = context.links.report_barrier.clone();
    page.or_else(|| email.map(|it| format!("mailto:{it}")))
}

fn tested<'a>(result: &'a AuditResult, language: &str, say: &'static StatementWords) -> Tested<'a> {
    let tools: Vec<String> = result
        .werkzeuge
        .iter()
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    Tested {
        text: fill(
            &say.tested_text,
            &[
                ("pages", &result.seiten.to_string()),
                ("states", &result.states_in(language).to_string()),
                ("tools", &tools.join(", ")),
            ],
        ),
        checks: CHECKS
            .iter()
            .filter(|(name, _)| result.passed(name))
            .map(|(_, words)| words(say).as_str())
            .collect(),
        findings: &result.befunde,
    }
}
