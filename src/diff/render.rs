//! A comparison as text: for a terminal, and as Markdown for a pull request.

use std::fmt::Write as _;

use super::{
    migration::{Fate, Row},
    report::{Change, Comparison, Diff, Effect},
};

/// Longest text shown of what was and what is, in characters.
const LONGEST: usize = 200;

/// Text, line by line.
struct Lines(String);

impl Lines {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        writeln!(self.0, "{line}").expect("writing to a string cannot fail");
    }
}

/// For people at a terminal.
pub fn human(comparison: &Comparison) -> String {
    let mut out = Lines(String::new());
    for service in &comparison.added {
        out.line(format_args!(
            "{}: new service „{}“",
            service.id, service.title
        ));
    }
    for service in &comparison.removed {
        out.line(format_args!(
            "{}: service is gone, „{}“",
            service.id, service.title
        ));
    }
    for diff in &comparison.services {
        if diff.changes.is_empty() {
            out.line(format_args!("{}: no change", diff.service));
            continue;
        }
        out.line(format_args!(
            "{}: {}; {} break drafts, {} the Fachverfahren, {} overlays",
            diff.service,
            counted(diff.changes_count, "change", "changes"),
            diff.breaking.draft,
            diff.breaking.fachverfahren,
            diff.breaking.overlay,
        ));
        let mut page = None;
        for change in &diff.changes {
            if change.page != page {
                page.clone_from(&change.page);
                if let Some(title) = &page {
                    out.line(format_args!("  page „{title}“"));
                }
            }
            let indent = if page.is_some() { "    " } else { "  " };
            out.line(format_args!("{indent}{}", sentence(change, &Style::Plain)));
            for (reader, effect) in readers(change) {
                if effect.breaking {
                    out.line(format_args!("{indent}  breaks {reader}: {}", effect.reason));
                }
            }
        }
        for row in not_carried(diff) {
            let Fate::Drop { drop } = &row.fate else {
                continue;
            };
            out.line(format_args!("  draft: `{}` is dropped: {drop}", row.from));
        }
    }
    out.0
}

/// For a pull request.
pub fn markdown(comparison: &Comparison) -> String {
    let mut out = Lines(String::new());
    out.line(format_args!("# What changes\n"));
    let mut services: Vec<&Diff> = comparison.services.iter().collect();
    services.retain(|it| !it.changes.is_empty());
    let quiet = comparison.services.len() - services.len();
    if services.is_empty() && comparison.added.is_empty() && comparison.removed.is_empty() {
        out.line(format_args!("Nothing."));
        return out.0;
    }
    out.line(format_args!(
        "| service | changes | break drafts | break the Fachverfahren | break overlays |"
    ));
    out.line(format_args!("|---|--:|--:|--:|--:|"));
    services.sort_by_key(|it| {
        let breaking = it.breaking;
        let all = breaking.draft + breaking.fachverfahren + breaking.overlay;
        std::cmp::Reverse(all)
    });
    for service in &comparison.removed {
        out.line(format_args!(
            "| {}, `{}` | gone | 1 | 1 | 1 |",
            escaped(&service.title),
            service.id
        ));
    }
    for diff in &services {
        out.line(format_args!(
            "| {}, `{}` {} | {} | {} | {} | {} |",
            escaped(&diff.title),
            diff.service,
            versions(diff),
            diff.changes_count,
            diff.breaking.draft,
            diff.breaking.fachverfahren,
            diff.breaking.overlay,
        ));
    }
    for service in &comparison.added {
        out.line(format_args!(
            "| {}, `{}` | new | 0 | 0 | 0 |",
            escaped(&service.title),
            service.id
        ));
    }
    if quiet > 0 {
        let services = counted(quiet, "service is", "services are");
        out.line(format_args!("\n{services} unchanged."));
    }
    for diff in services {
        service(&mut out, diff);
    }
    out.0
}

fn service(out: &mut Lines, diff: &Diff) {
    out.line(format_args!(
        "\n## {}, `{}` {}",
        escaped(&diff.title),
        diff.service,
        versions(diff)
    ));
    let (breaking, fine): (Vec<&Change>, Vec<&Change>) =
        diff.changes.iter().partition(|it| it.is_breaking());
    if !breaking.is_empty() {
        out.line(format_args!("\n### Breaking\n"));
        out.line(format_args!(
            "| page | change | drafts | Fachverfahren | overlays |"
        ));
        out.line(format_args!("|---|---|---|---|---|"));
        for change in breaking {
            let cell = |effect: &Effect| {
                if effect.breaking {
                    format!("**breaks**: {}", escaped(&effect.reason))
                } else {
                    "–".to_owned()
                }
            };
            out.line(format_args!(
                "| {} | {} | {} | {} | {} |",
                escaped(change.page.as_deref().unwrap_or("–")),
                sentence(change, &Style::Markdown),
                cell(&change.draft),
                cell(&change.fachverfahren),
                cell(&change.overlay),
            ));
        }
    }
    if !fine.is_empty() {
        out.line(format_args!("\n### Breaking nothing"));
        let mut page: Option<&Option<String>> = None;
        for change in fine {
            if page != Some(&change.page) {
                page = Some(&change.page);
                let title = change.page.as_deref().map(escaped);
                match title {
                    Some(title) => out.line(format_args!("\n{title}\n")),
                    None => out.line(format_args!("\nFacts\n")),
                }
            }
            out.line(format_args!("- {}", sentence(change, &Style::Markdown)));
        }
    }
    let rows = not_carried(diff);
    if let Some(reason) = &diff.migration.refuse {
        out.line(format_args!("\n### Drafts\n\nRefused: {}", escaped(reason)));
    } else if !rows.is_empty() {
        out.line(format_args!("\n### Drafts\n"));
        for row in rows {
            let what = match &row.fate {
                Fate::Drop { drop } => format!("is dropped: {}", escaped(drop)),
                Fate::Carry(carry) => format!(
                    "is dropped where it does not fit: {}",
                    escaped(&carry.otherwise)
                ),
            };
            out.line(format_args!(
                "- „{}“ (`{}`) {what}",
                escaped(&row.label),
                row.from
            ));
        }
    }
}

/// The rows of the migration by which answers may be lost; none when drafts are used as they are.
fn not_carried(diff: &Diff) -> Vec<&Row> {
    if diff.old.fingerprint == diff.new.fingerprint {
        return Vec::new();
    }
    let rows = diff.migration.answers.iter();
    let lossy = rows.filter(|row| match &row.fate {
        Fate::Drop { .. } => true,
        Fate::Carry(carry) => !carry.is_certain(),
    });
    lossy.collect()
}

fn versions(diff: &Diff) -> String {
    let (old, new) = (&diff.old.version, &diff.new.version);
    if old == new {
        new.clone()
    } else {
        format!("{old} → {new}")
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn readers(change: &Change) -> [(&'static str, &Effect); 3] {
    [
        ("drafts", &change.draft),
        ("the Fachverfahren", &change.fachverfahren),
        ("overlays", &change.overlay),
    ]
}

enum Style {
    Plain,
    Markdown,
}

/// A change in one line: what kind, of what, from what to what.
fn sentence(change: &Change, style: &Style) -> String {
    let text = |text: &str| match style {
        Style::Plain => shortened(text),
        Style::Markdown => escaped(&shortened(text)),
    };
    let label = if change.label.is_empty() {
        String::new()
    } else {
        format!(" „{}“", text(&change.label))
    };
    let what = match (&change.old, &change.new) {
        (Some(old), Some(new)) => {
            format!(": {} → {}", or_nothing(&text(old)), or_nothing(&text(new)))
        }
        (Some(old), None) => format!(": {} → nothing", text(old)),
        (None, Some(new)) => format!(": {}", text(new)),
        (None, None) => String::new(),
    };
    let ground = match &change.ground {
        Some(ground) => format!(" ({ground})"),
        None => String::new(),
    };
    format!(
        "{} `{}`{label}{what}{ground}",
        change.kind.words(),
        change.subject
    )
}

fn or_nothing(text: &str) -> &str {
    if text.is_empty() { "nothing" } else { text }
}

/// On one line, and not too long.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let start: String = line.chars().take(LONGEST).collect();
    format!("{start} …")
}

/// Text of a spec as Markdown that shows it, and nothing else, in a cell of a table too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}
