//! The analysis of ways against brute force: small forms made at random, every answer tried.
//!
//! `WAYS_SEED=7 cargo test --test it ways` takes another seed. A disagreement prints the spec.

use std::{collections::BTreeSet, fmt::Write as _, ptr};

use antragswerk::{
    analysis::ways::{self, Fault, Solver, Turn, Verdict, Ways},
    answers::{self, FaultKind, Observed, Outcome, defaults, evaluate, judge, without_entries},
    expr::{Decimal, Record, TypedExpr, Value},
    model::{FieldId, FieldType, Form, Item},
    source::Span,
};
use jiff::civil::Date;

use crate::support::{checked, spec_of};

/// The forms of one run.
const FORMS: usize = 300;
/// About how many answer sets a form may have before it gets no more questions.
const MOST_ANSWERS: usize = 1000;
const DAY: Date = Date::constant(2026, 1, 1);

/// A small generator of numbers (splitmix64), so that a seed means the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    YesNo,
    Choice,
    Integer,
    Choices,
    Text,
}

/// What conditions may name at a place.
#[derive(Debug, Clone, Default)]
struct Scope {
    fields: Vec<(String, Kind)>,
    /// A repeat group with a yes/no question `b` and a number `k`.
    list: Option<String>,
}

struct Spec<'d> {
    dice: &'d mut Dice,
    text: String,
    depth: usize,
    names: usize,
    scope: Scope,
    /// About how many answer sets there are.
    answers: usize,
}

impl Spec<'_> {
    fn line(&mut self, text: &str) {
        writeln!(self.text, "{}{text}", "  ".repeat(self.depth)).unwrap();
    }

    fn name(&mut self, letter: &str) -> String {
        self.names += 1;
        format!("{letter}{}", self.names)
    }

    fn form(mut self) -> String {
        let pages = 1 + self.dice.below(3);
        for number in 0..pages {
            let when = self.when(3);
            self.line(&format!("page seite_{number} \"Seite {number}\"{when} {{"));
            self.depth += 1;
            let items = 1 + self.dice.below(3);
            self.items(items, true);
            // A page needs a question.
            self.field(false);
            self.depth -= 1;
            self.line("}");
        }
        self.text
    }

    fn when(&mut self, rarely: usize) -> String {
        if self.scope.fields.is_empty() || !self.dice.one_in(rarely) {
            return String::new();
        }
        format!(" when {}", self.condition(2))
    }

    fn items(&mut self, count: usize, outside: bool) {
        for _ in 0..count {
            match self.dice.below(8) {
                0 | 1 if !self.scope.fields.is_empty() => {
                    let condition = self.condition(2);
                    self.line(&format!("when {condition} {{"));
                    self.depth += 1;
                    self.items(1, outside);
                    self.field(false);
                    self.depth -= 1;
                    self.line("}");
                }
                2 if outside && self.answers * 12 < MOST_ANSWERS => self.group(),
                3 | 4
                    if outside && self.scope.list.is_none() && self.answers * 30 < MOST_ANSWERS =>
                {
                    self.repeat();
                }
                _ => self.field(false),
            }
        }
    }

    fn group(&mut self) {
        let name = self.name("g");
        let when = self.when(3);
        let optional = if self.dice.one_in(2) { " optional" } else { "" };
        self.line(&format!("group {name} \"Gruppe\"{when}{optional} {{"));
        self.depth += 1;
        let outer = self.scope.clone();
        self.scope.fields.clear();
        self.field(true);
        if self.dice.one_in(2) {
            self.field(true);
        }
        let inside = std::mem::replace(&mut self.scope, outer);
        let members = inside.fields.into_iter();
        self.scope
            .fields
            .extend(members.map(|(it, kind)| (format!("{name}.{it}"), kind)));
        self.depth -= 1;
        self.line("}");
    }

    fn repeat(&mut self) {
        let name = self.name("r");
        let when = self.when(3);
        let (min, max) = *self.dice.pick(&[(0, 2), (1, 2), (0, 1), (2, 2)]);
        self.line(&format!("repeat {name} {min}..{max} \"Eintrag\"{when} {{"));
        self.depth += 1;
        self.line("b: yesno \"Ja?\"");
        let outer = self.scope.clone();
        let wrapped = self.dice.one_in(2);
        self.scope.fields.push(("b".to_owned(), Kind::YesNo));
        if wrapped {
            let condition = self.condition(1);
            self.line(&format!("when {condition} {{"));
            self.depth += 1;
        }
        let optional = if self.dice.one_in(3) { " optional" } else { "" };
        self.line(&format!("k: integer(0..1) \"Zahl\"{optional}"));
        if wrapped {
            self.depth -= 1;
            self.line("}");
        }
        self.scope = outer;
        self.scope.list = Some(name);
        self.depth -= 1;
        let check = if self.dice.one_in(3) {
            self.check()
        } else {
            String::new()
        };
        self.line(&format!("}}{check}"));
        self.answers *= 57;
    }

    fn field(&mut self, small: bool) {
        let kinds = [
            Kind::YesNo,
            Kind::Choice,
            Kind::Integer,
            Kind::Choices,
            Kind::Text,
        ];
        let mut kind = *self.dice.pick(&kinds);
        if self.answers * 5 > MOST_ANSWERS || small {
            kind = *self.dice.pick(&[Kind::YesNo, Kind::Text]);
        }
        if self.answers * 3 > MOST_ANSWERS {
            return;
        }
        let name = self.name("f");
        let (ty, options, count) = match kind {
            Kind::YesNo => ("yesno", "", 3),
            Kind::Choice => ("choice", " { a \"A\" b \"B\" c \"C\" }", 4),
            Kind::Integer => ("integer(0..3)", "", 5),
            Kind::Choices => ("choices", " { a \"A\" b \"B\" alone }", 4),
            Kind::Text => ("text(1..3)", "", 6),
        };
        self.answers *= count;
        let need = match self.dice.below(5) {
            0 => " optional".to_owned(),
            1 if !self.scope.fields.is_empty() && !small => {
                format!(" optional when {}", self.condition(1))
            }
            _ => String::new(),
        };
        self.scope.fields.push((name.clone(), kind));
        let check = if self.dice.one_in(3) {
            self.check()
        } else {
            String::new()
        };
        self.line(&format!(
            "{name}: {ty} \"Frage {name}\"{need}{check}{options}"
        ));
    }

    fn check(&mut self) -> String {
        format!(" check {} \"Prüfen Sie die Angabe.\"", self.condition(2))
    }

    fn condition(&mut self, depth: usize) -> String {
        if depth > 0 && self.dice.one_in(2) {
            let (a, b) = (self.condition(depth - 1), self.condition(depth - 1));
            return match self.dice.below(4) {
                0 => format!("({a} and {b})"),
                1 => format!("({a} or {b})"),
                2 => format!("not({a})"),
                _ => format!("(if {a} then {b} else not({b}))"),
            };
        }
        if let Some(list) = self.scope.list.clone()
            && (self.scope.fields.is_empty() || self.dice.one_in(3))
        {
            let number = self.dice.below(3);
            return match self.dice.below(7) {
                0 => format!("count({list}) = {number}"),
                1 => format!("(some e in {list} satisfies e.b)"),
                2 => format!("(every e in {list} satisfies e.k > 0)"),
                3 => format!("sum({list}.k) >= {number}"),
                4 => format!("count({list}[item.b]) = {number}"),
                5 => format!("count(distinct values({list}.k)) < {number}"),
                _ => format!("max({list}.k) = {number}"),
            };
        }
        let (name, kind) = self.dice.pick(&self.scope.fields).clone();
        let number = self.dice.below(4);
        match kind {
            Kind::YesNo => match self.dice.below(4) {
                0 => format!("not({name})"),
                1 => format!("{name} = false"),
                2 => format!("{name} != null"),
                _ => name,
            },
            Kind::Choice => match self.dice.below(3) {
                0 => format!("{name} = \"a\""),
                1 => format!("{name} != \"b\""),
                _ => format!("{name} in [\"a\", \"c\"]"),
            },
            Kind::Integer => {
                let numbers: Vec<String> = self
                    .scope
                    .fields
                    .iter()
                    .filter(|(_, kind)| *kind == Kind::Integer)
                    .map(|(name, _)| name.clone())
                    .collect();
                let other = self.dice.pick(&numbers).clone();
                match self.dice.below(6) {
                    0 => format!("{name} >= {number}"),
                    1 => format!("{name} = {number}"),
                    2 => format!("{name} + {other} <= {number}"),
                    3 => format!("{name} between 1 and {number}"),
                    4 => format!("{name} * {other} != {number}"),
                    _ => format!("{name} < {other}"),
                }
            }
            Kind::Choices => match self.dice.below(3) {
                0 => format!("list contains({name}, \"a\")"),
                1 => format!("count({name}) > {}", self.dice.below(2)),
                _ => format!("(some e in {name} satisfies e = \"b\")"),
            },
            Kind::Text => match self.dice.below(3) {
                0 => format!("{name} = \"xy\""),
                1 => format!("string length({name}) > 1"),
                _ => format!("matches({name}, \"^x\")"),
            },
        }
    }
}

/// What can be given for the items of a record: every combination.
fn combinations(form: &Form, items: &[Item]) -> Vec<Record> {
    let mut records = vec![Record::new()];
    for item in items {
        let (name, values): (&String, Vec<Value>) = match item {
            Item::Field(id) => {
                let field = form.field(*id);
                let text = |it: &str| Value::Text(it.to_owned());
                let values = match &field.ty {
                    FieldType::YesNo => vec![Value::Boolean(true), Value::Boolean(false)],
                    FieldType::Integer { min, max } => (*min..=*max)
                        .map(|it| Value::Number(Decimal::integer(it)))
                        .collect(),
                    FieldType::Choice { options } => {
                        options.iter().map(|it| text(&it.code)).collect()
                    }
                    FieldType::Choices { .. } => [&["a"] as &[&str], &["b"], &["a", "b"]]
                        .iter()
                        .map(|codes| Value::List(codes.iter().map(|it| text(it)).collect()))
                        .collect(),
                    _ => ["xy", "xz", "x", "abc", "a"]
                        .iter()
                        .map(|it| text(it))
                        .collect(),
                };
                (&field.name, values)
            }
            Item::Group(id) => {
                let group = form.group(*id);
                let inside = combinations(form, &group.items).into_iter();
                (&group.name, inside.map(Value::Record).collect())
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                let rows = combinations(form, &repeat.items);
                let mut lists: Vec<Vec<Value>> = vec![Vec::new()];
                let mut all = Vec::new();
                for _ in 0..repeat.max {
                    lists = lists
                        .iter()
                        .flat_map(|list| {
                            rows.iter().map(|row| {
                                let mut list = list.clone();
                                list.push(Value::Record(row.clone()));
                                list
                            })
                        })
                        .collect();
                    all.extend(lists.iter().cloned().map(Value::List));
                }
                (&repeat.name, all)
            }
            Item::When(when) => {
                let inside = combinations(form, &when.items);
                records = records
                    .iter()
                    .flat_map(|record| {
                        inside.iter().map(|more| {
                            let mut record = record.clone();
                            record.extend(more.clone());
                            record
                        })
                    })
                    .collect();
                continue;
            }
            Item::Note(_) | Item::Compute(_) => continue,
        };
        records = records
            .into_iter()
            .flat_map(|record| {
                let with = values.iter().map(|value| {
                    let mut record = record.clone();
                    record.insert(name.clone(), value.clone());
                    record
                });
                let mut all: Vec<Record> = with.collect();
                all.push(record);
                all
            })
            .collect();
    }
    records
}

/// What brute force finds, as lines: `page 0`, `no page 0`, `option f1 a`.
fn facts(form: &Form, outcome: &Outcome, found: &mut BTreeSet<String>) {
    let mut note = |holds: bool, what: String| {
        found.insert(if holds { what } else { format!("no {what}") });
    };
    for (at, _) in form.pages.iter().enumerate() {
        let id = antragswerk::model::PageId::from_index(at);
        note(outcome.is_page_shown(id), format!("page {at}"));
    }
    let paths = form.fields.iter().map(|it| &it.path);
    let paths = paths.chain(form.groups.iter().map(|it| &it.path));
    for path in paths.chain(form.repeats.iter().map(|it| &it.path)) {
        note(outcome.is_shown(path), format!("path {path}"));
    }
    for field in &form.fields {
        for option in field.ty.options() {
            let code = Value::Text(option.code.clone());
            let chosen = outcome.record.get(&field.name).is_some_and(|it| match it {
                Value::List(codes) => codes.contains(&code),
                other => *other == code,
            });
            note(chosen, format!("option {} {}", field.path, option.code));
        }
    }
}

/// How the conditions came out, as lines: `condition 0`, `no condition 0`.
fn decisions(conditions: &[&TypedExpr], observed: &Observed<'_>, found: &mut BTreeSet<String>) {
    for (condition, holds) in &observed.conditions {
        let at = conditions.iter().position(|it| ptr::eq(*it, *condition));
        let no = if *holds { "" } else { "no " };
        found.extend(at.map(|it| format!("{no}condition {it}")));
    }
}

/// How conditions and checks came out in any application, complete or not, by their places.
#[derive(Default)]
struct Anyhow {
    conditions: BTreeSet<(usize, bool)>,
    checks: BTreeSet<(usize, bool)>,
}

impl Anyhow {
    fn note(&mut self, observed: &Observed<'_>) {
        let place = |it: &Span| it.range().start;
        let conditions = observed.conditions.iter();
        self.conditions
            .extend(conditions.map(|(it, holds)| (place(&it.span), *holds)));
        let checks = observed.checks.iter();
        self.checks
            .extend(checks.map(|(it, passes)| (place(&it.span), *passes)));
    }
}

/// Whether brute force finds nothing that a fault excludes.
fn is_so(
    form: &Form,
    fault: &Fault,
    conditions: &[&TypedExpr],
    found: &BTreeSet<String>,
    anyhow: &Anyhow,
) -> bool {
    let place = fault.span.range().start;
    let chosen = |id: FieldId, code: &str| {
        let option = format!("option {} {code}", form.field(id).path);
        found.contains(&option)
    };
    let is_true = |span: Span| {
        let at = conditions.iter().position(|it| it.span == span).unwrap();
        found.contains(&format!("condition {at}"))
    };
    let excluded = match &fault.kind {
        ways::FaultKind::NeverTrue => anyhow.conditions.contains(&(place, true)),
        ways::FaultKind::AlwaysTrue => anyhow.conditions.contains(&(place, false)),
        ways::FaultKind::CheckFails => anyhow.checks.contains(&(place, true)),
        ways::FaultKind::CheckIdle => anyhow.checks.contains(&(place, false)),
        ways::FaultKind::OnlyRefused => is_true(fault.span),
        ways::FaultKind::DeadEnd(Turn::Condition(span)) => is_true(*span),
        ways::FaultKind::OptionRefused(id, code)
        | ways::FaultKind::DeadEnd(Turn::Option(id, code)) => chosen(*id, code),
        ways::FaultKind::NoCompletion => !found.is_empty(),
    };
    !excluded
}

/// Whether a verdict agrees with brute force; whether it is known.
fn agrees(verdict: &Verdict, with: bool, without: bool) -> (bool, bool) {
    match verdict {
        Verdict::Reachable { without: known, .. } => {
            (with && (known.is_none() || without), known.is_some())
        }
        Verdict::Always { .. } => (with && !without, true),
        Verdict::Never(_) => (!with, true),
        Verdict::Unknown(_) => (true, false),
    }
}

#[test]
fn ways_agree_with_brute_force() {
    let seed = std::env::var("WAYS_SEED")
        .ok()
        .and_then(|it| it.parse().ok());
    let seed: u64 = seed.unwrap_or(20_261_124);
    let mut dice = Dice(seed);
    let (mut forms, mut answers, mut verdicts, mut unknown) = (0, 0, 0, 0);
    let (mut never, mut always, mut faults) = (0, 0, 0);
    while forms < FORMS {
        let spec = Spec {
            dice: &mut dice,
            text: String::new(),
            depth: 0,
            names: 0,
            scope: Scope::default(),
            answers: 1,
        };
        let text = spec.form();
        let checked = checked("ways.antrag", &spec_of(&text));
        let written: Vec<_> = checked
            .diagnostics
            .iter()
            .filter(|it| {
                !it.code
                    .as_str()
                    .get(1..)
                    .is_some_and(|it| it.starts_with("04"))
            })
            .collect();
        assert!(written.is_empty(), "seed {seed}: {text}\n{written:#?}");
        let form = &checked.form;
        forms += 1;
        let mut sets = vec![Record::new()];
        for page in &form.pages {
            let inside = combinations(form, &page.items);
            sets = sets
                .iter()
                .flat_map(|set| {
                    inside.iter().map(|more| {
                        let mut set = set.clone();
                        set.extend(more.clone());
                        set
                    })
                })
                .collect();
        }
        answers += sets.len();
        let params = defaults(form);
        let mut solver = Solver::new(form);
        let conditions: Vec<&TypedExpr> = solver.conditions().collect();
        let mut anyhow = Anyhow::default();
        let mut found = BTreeSet::new();
        let mut failing = BTreeSet::new();
        for set in &sets {
            let (outcome, observed) = answers::observe(form, set, &params, DAY);
            if !outcome.hidden_answers.is_empty() {
                continue;
            }
            let page = |path: &str| {
                let path = without_entries(path);
                let field = form.field_at(&path).map(|it| it.page);
                let group = form
                    .groups
                    .iter()
                    .find(|it| it.path == path)
                    .map(|it| it.page);
                let repeat = form
                    .repeats
                    .iter()
                    .find(|it| it.path == path)
                    .map(|it| it.page);
                field.or(group).or(repeat)
            };
            // Answers outside the limits of their types are no answers here.
            if outcome.faults.iter().any(|it| it.kind == FaultKind::Limit) {
                continue;
            }
            let first = outcome.faults.iter().filter_map(|it| page(&it.path)).min();
            for fault in &outcome.faults {
                if let FaultKind::Check(index) = fault.kind
                    && page(&fault.path) == first
                {
                    failing.insert((without_entries(&fault.path), index));
                }
            }
            anyhow.note(&observed);
            if outcome.is_complete() {
                facts(form, &outcome, &mut found);
                decisions(&conditions, &observed, &mut found);
            }
        }
        let ways = Ways::of(form);
        let mut disagree = String::new();
        let mut compare = |verdict: &Verdict, what: &str, opposite: bool| {
            let with = found.contains(what);
            let without = found.contains(&format!("no {what}"));
            let (right, known) = agrees(verdict, with, without);
            verdicts += 1;
            let known = known || (!opposite && verdict.witness().is_some());
            unknown += usize::from(!known);
            never += usize::from(matches!(verdict, Verdict::Never(_)));
            always += usize::from(matches!(verdict, Verdict::Always { .. }));
            if !right {
                writeln!(
                    disagree,
                    "{what}: {verdict:?}, with {with}, without {without}"
                )
                .unwrap();
            }
        };
        for (at, verdict) in ways.pages.iter().enumerate() {
            compare(verdict, &format!("page {at}"), true);
        }
        for (field, verdict) in form.fields.iter().zip(&ways.fields) {
            compare(verdict, &format!("path {}", field.path), true);
        }
        for (group, verdict) in form.groups.iter().zip(&ways.groups) {
            compare(verdict, &format!("path {}", group.path), true);
        }
        for (repeat, verdict) in form.repeats.iter().zip(&ways.repeats) {
            compare(verdict, &format!("path {}", repeat.path), true);
        }
        for ((id, code), verdict) in &ways.options {
            compare(
                verdict,
                &format!("option {} {code}", form.field(*id).path),
                false,
            );
        }
        for (at, verdict) in ways.conditions.iter().enumerate() {
            compare(verdict, &format!("condition {at}"), true);
        }
        for fault in solver.faults() {
            faults += 1;
            if !is_so(form, &fault, &conditions, &found, &anyhow) {
                writeln!(disagree, "{fault:?}").unwrap();
            }
        }
        for (verdict, (path, check)) in ways.messages.iter().zip(solver.checks()) {
            let field = form.field_at(path).map(|it| &it.checks);
            let repeat = form
                .repeats
                .iter()
                .find(|it| it.path == path)
                .map(|it| &it.checks);
            let checks = field.or(repeat).unwrap();
            let index = checks.iter().position(|it| it == check).unwrap();
            let fails = failing.contains(&(path.to_owned(), index));
            verdicts += 1;
            match verdict {
                Verdict::Reachable { .. } | Verdict::Always { .. } if fails => {}
                Verdict::Never(_) if !fails => {}
                Verdict::Unknown(_) => unknown += 1,
                _ => writeln!(disagree, "message {path}: {verdict:?}, fails {fails}").unwrap(),
            }
        }
        // The witness of a message fails its check; where it shows something else too, it must not.
        let of_parts = [&ways.pages, &ways.fields, &ways.groups, &ways.repeats];
        let of_parts = of_parts.into_iter().chain([&ways.conditions]).flatten();
        let shown: BTreeSet<usize> = of_parts
            .chain(ways.options.values())
            .flat_map(|it| match it {
                Verdict::Reachable { with, without } => vec![Some(*with), *without],
                _ => vec![it.witness()],
            })
            .flatten()
            .collect();
        for (number, witness) in ways.witnesses.iter().enumerate() {
            let outcome = witness.outcome(form);
            let faults = judge(form, &outcome.payload(form), &witness.params, Some(DAY));
            let only_checks = outcome
                .faults
                .iter()
                .any(|it| matches!(it.kind, FaultKind::Check(_)));
            if !(faults.is_empty() || only_checks && !shown.contains(&number)) {
                writeln!(disagree, "witness {number} is refused: {faults:?}").unwrap();
            }
        }
        // The number of questions, those in repeat groups once.
        let lengths = sets.iter().filter_map(|set| {
            let outcome = evaluate(form, set, &params, DAY);
            let asked = form.fields.iter().filter(|it| outcome.is_shown(&it.path));
            let valid = outcome.is_complete() && outcome.hidden_answers.is_empty();
            valid.then(|| u32::try_from(asked.count()).unwrap())
        });
        let lengths: Vec<u32> = lengths.collect();
        for (length, wanted) in [
            (&ways.shortest, lengths.iter().min()),
            (&ways.longest, lengths.iter().max()),
        ] {
            verdicts += 1;
            let asked = length.as_ref().map(|it| &it.questions);
            let proven = length.as_ref().is_some_and(|it| it.proven);
            if !proven && wanted.is_some() {
                unknown += 1;
            } else if asked != wanted {
                writeln!(disagree, "{asked:?} questions, not {wanted:?}").unwrap();
            }
        }
        assert!(
            disagree.is_empty(),
            "seed {seed}, form {forms}:\n{text}\n{disagree}"
        );
    }
    println!(
        "seed {seed}: {forms} forms, {answers} answer sets, {verdicts} verdicts \
         ({never} never, {always} always), {unknown} unknown, {faults} faults"
    );
    assert!(unknown * 20 < verdicts, "{unknown} of {verdicts} unknown");
    assert!(never > 0 && always > 0 && faults > 0);
}

#[test]
fn a_list_is_not_there_while_it_is_filled() {
    let spec = spec_of(
        r#"page hunde "Hunde" {
  repeat hunde 2..3 "Hund" {
    a: yesno "Zahm?"
    when count(hunde) > 1 {
      b: yesno "Gemeinsam?"
    }
  }
}
"#,
    );
    let ways = Ways::of(&checked("hunde.antrag", &spec).form);
    assert_eq!(ways.conditions, [Verdict::Never(Vec::new())]);
    assert_eq!(ways.fields.last(), ways.conditions.first());
}
