//! Faults that designers make, each seeded into one form of sixty questions.
//!
//! `tests/faults/*.md`: a heading with the code in brackets, a change to `tests/faults/base.antrag`
//! (hunks are parted by `@@`), and what `antrag check` says about the changed form. The last line
//! of that block says what is left after the proposed fixes. `FAULTS=write cargo test --test it
//! faults` writes the blocks anew; read what it wrote.

use std::{fs, ops::Range};

use antragswerk::{diagnostics::Diagnostic, pipeline::Checked};

use crate::support::{PROJECT, codes_of, project::TestProject, rendered};

const BASE: &str = "tests/faults/base.antrag";

/// One fault as the file tells it.
struct Fault {
    name: String,
    code: String,
    hunks: Vec<Vec<String>>,
    said: String,
}

fn check(text: String) -> Checked {
    PROJECT.check_text(BASE, text)
}

fn base() -> String {
    fs::read_to_string(BASE).unwrap()
}

/// What stands in the first block of this kind.
fn block<'a>(section: &'a str, kind: &str) -> Option<&'a str> {
    let (_, rest) = section.split_once(&format!("```{kind}\n"))?;
    rest.split_once("```").map(|(inside, _)| inside)
}

fn read(section: &str) -> Fault {
    let heading = section.lines().next().unwrap_or_default();
    let (name, code) = heading.rsplit_once(" (").unwrap_or((heading, ""));
    let diff = block(section, "diff").unwrap_or_else(|| panic!("{name}: no change"));
    let hunks = diff.split("@@\n");
    Fault {
        name: name.to_owned(),
        code: code.trim_end_matches(')').to_owned(),
        hunks: hunks
            .map(|it| it.lines().map(str::to_owned).collect())
            .collect(),
        said: block(section, "text").unwrap_or_default().to_owned(),
    }
}

/// The form with the fault in it, and the lines (counted from 1) that the change touches.
fn seeded(fault: &Fault) -> (String, Vec<Range<usize>>) {
    let mut text = base();
    let mut touched = Vec::new();
    for hunk in &fault.hunks {
        let side = |other: char| -> String {
            let kept = hunk.iter().filter(|line| !line.starts_with(other));
            let lines = kept.map(|line| line.get(1..).unwrap_or_default());
            lines.flat_map(|line| [line, "\n"]).collect()
        };
        let (old, new) = (side('+'), side('-'));
        let found: Vec<usize> = text.match_indices(&old).map(|(at, _)| at).collect();
        let whole = found
            .iter()
            .filter(|at| text[..**at].is_empty() || text[..**at].ends_with('\n'));
        let places: Vec<usize> = whole.copied().collect();
        assert_eq!(places.len(), 1, "{}: {old:?} is there once", fault.name);
        let line = text[..places[0]].lines().count() + 1;
        touched.push(line..line + new.lines().count().max(1) + 1);
        text.replace_range(places[0]..places[0] + old.len(), &new);
    }
    (text, touched)
}

/// The text after all fixes, the last first.
fn mended(checked: &Checked) -> Option<String> {
    let fixes = checked.diagnostics.iter().filter_map(|it| it.fix.as_ref());
    let mut fixes: Vec<_> = fixes.collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span.start));
    let mut text = checked.source().text.clone();
    for fix in &fixes {
        text.replace_range(fix.span.range(), &fix.replacement);
    }
    (!fixes.is_empty()).then_some(text)
}

fn told(checked: &Checked) -> String {
    let mut text = rendered(checked);
    text.push('\n');
    if let Some(mended) = mended(checked) {
        let left: Vec<String> = codes_of(&check(mended))
            .iter()
            .map(ToString::to_string)
            .collect();
        text.push_str("\nafter the fix: ");
        text.push_str(if left.is_empty() { "no finding" } else { "" });
        text.push_str(&left.join(", "));
        text.push('\n');
    }
    text
}

/// Whether one of the places a finding shows lies in the change.
fn shows(checked: &Checked, finding: &Diagnostic, touched: &[Range<usize>]) -> bool {
    let places = finding.secondary.iter().map(|it| it.span);
    places.chain([finding.span]).any(|span| {
        let line = checked
            .sources
            .locate(span.source, span.start as usize)
            .line;
        touched.iter().any(|lines| lines.contains(&line))
    })
}

fn each(file: &str, least: usize) {
    let path = format!("tests/faults/{file}");
    let page = fs::read_to_string(&path).unwrap();
    let mut sections = page.split("\n## ");
    let mut written = vec![sections.next().unwrap_or_default().to_owned()];
    let mut wrong = Vec::new();
    for section in sections {
        let fault = read(section);
        let (text, touched) = seeded(&fault);
        let checked = check(text);
        let said = told(&checked);
        let mut fail = |what: &str| wrong.push(format!("{}: {what}\n{said}", fault.name));
        if !codes_of(&checked)
            .iter()
            .any(|it| it.as_str() == fault.code)
        {
            fail(&format!("`{}` is not reported", fault.code));
        }
        for finding in &checked.diagnostics {
            if finding.help.is_none() {
                fail("a finding does not say what to do");
            }
            if !shows(&checked, finding, &touched) {
                fail("a finding shows another place than the change");
            }
        }
        if mended(&checked).is_some_and(|text| !check(text).diagnostics.is_empty()) {
            fail("the fix does not repair the form");
        }
        if said != fault.said {
            fail("says something else than the file");
        }
        let (kept, _) = section.split_once("```text\n").unwrap_or((section, ""));
        written.push(format!("{}\n\n```text\n{said}```\n", kept.trim_end()));
    }
    assert!(written.len() > least, "{} faults", written.len() - 1);
    if std::env::var("FAULTS").is_ok_and(|it| it == "write") {
        let page = written.join("\n## ");
        fs::write(&path, page).unwrap();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_form_has_sixty_questions_and_no_fault() {
    let checked = check(base());
    assert_eq!(rendered(&checked), "");
    assert_eq!(checked.form.fields.len(), 60);
}

#[test]
fn the_thirteen_faults_are_found() {
    each("thirteen.md", 13);
}

#[test]
fn what_designers_do_is_found() {
    each("more.md", 60);
}

/// What Windows programs add to a text file is no mistake.
#[test]
fn byte_order_mark_and_windows_line_ends_are_no_faults() {
    let text = format!("\u{FEFF}{}", base().replace('\n', "\r\n"));
    assert_eq!(rendered(&check(text)), "");
}

/// Tabs indent a body as well as spaces do; only YAML refuses them.
#[test]
fn tabs_in_the_body_are_no_faults() {
    let base = base();
    let (front, body) = base.split_once("\n---\n").unwrap();
    let body = body.replace("\n    ", "\n\t\t").replace("\n  ", "\n\t");
    assert_eq!(rendered(&check(format!("{front}\n---\n{body}"))), "");
}

/// The form in English, its texts taken as their own translations.
fn translated(project: &TestProject) -> String {
    let declared = base().replacen("status: entwurf", "languages: [en]\nstatus: entwurf", 1);
    project.write("forms/x/baum.antrag", declared);
    assert_eq!(project.run(&["i18n", "extract", "baum"]).code, Some(0));
    let path = project.path("forms/x/baum.en.po");
    let written = fs::read_to_string(path).unwrap();
    let entries = written.split("\n\n").map(|entry| {
        let entry = entry.trim_end();
        let empty = entry.strip_suffix("msgstr \"\"");
        match (empty, entry.split_once("msgid ")) {
            (Some(rest), Some((_, text))) if entry.contains("msgctxt") => {
                let text = text.trim_end_matches("msgstr \"\"").trim_end();
                format!("{rest}msgstr {text}")
            }
            _ => entry.to_owned(),
        }
    });
    let entries: Vec<String> = entries.collect();
    entries.join("\n\n") + "\n"
}

/// The thirteenth fault lies in the file beside the form.
#[test]
fn a_missing_translation_is_found_at_its_entry() {
    let project = TestProject::new();
    let whole = translated(&project);
    project.write("forms/x/baum.en.po", &whole);
    let run = project.run(&["check", "baum", "--deny-warnings"]);
    assert_eq!(run.code, Some(0), "{}", run.err);

    let (before, entry) = whole.split_once("msgctxt \"ersatz_ort#label\"").unwrap();
    let (_, behind) = entry.split_once("msgstr \"Wo pflanzen Sie?\"").unwrap();
    let line = before.lines().count() + 1;
    let entry = "msgctxt \"ersatz_ort#label\"\nmsgid \"Wo pflanzen Sie?\"\nmsgstr \"\"";
    project.write("forms/x/baum.en.po", format!("{before}{entry}{behind}"));
    let run = project.run(&["check", "baum", "--deny-warnings"]);
    assert_eq!(run.code, Some(1));
    let title = "warning[W0445]: `ersatz_ort#label` has no English translation";
    assert_eq!(run.err.matches("[W0445]").count(), 1, "{}", run.err);
    assert!(run.err.contains(title), "{}", run.err);
    let shown = run.err.split("baum.en.po:").nth(1).unwrap();
    let shown: usize = shown.split(':').next().unwrap().parse().unwrap();
    assert!((line..line + 3).contains(&shown), "{line}: {}", run.err);
    assert!(
        run.err
            .contains("help: write the translation behind `msgstr`")
    );

    // An entry that is not there at all is told at the German text.
    let (above, _) = before.rsplit_once("\n\n").unwrap();
    project.write("forms/x/baum.en.po", format!("{above}{behind}"));
    let run = project.run(&["check", "baum", "--deny-warnings"]);
    assert!(run.err.contains("baum.antrag:172:27"), "{}", run.err);
}
