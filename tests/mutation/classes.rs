//! The classes of faults, and how one is seeded.

use std::ops::Range;

use antragswerk::{
    model::FieldType,
    source::Span,
    syntax::ast::{ExprText, Field, Item, TypeArgKind},
};
use regex::Regex;

use crate::{
    Change, Spec,
    dice::Dice,
    parts::{Parts, options},
};

/// Where a finding must show the fault.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// On a changed line.
    Here,
    /// Somewhere in the spec: where a renamed field is used, where a brace is missed, in a scenario.
    Anywhere,
}

/// A class of faults.
pub(crate) struct Class {
    pub(crate) name: &'static str,
    /// Codes that name the fault.
    pub(crate) codes: &'static [&'static str],
    pub(crate) place: Place,
    /// Why no checker can find every fault of this class.
    pub(crate) why_not: Option<&'static str>,
    /// A change that puts the fault into a spec, when it has a place for it.
    pub(crate) seed: fn(&Spec, &mut Dice) -> Option<Change>,
}

const fn class(
    name: &'static str,
    codes: &'static [&'static str],
    seed: fn(&Spec, &mut Dice) -> Option<Change>,
) -> Class {
    Class {
        name,
        codes,
        place: Place::Here,
        why_not: None,
        seed,
    }
}

/// Every class; the thirteen of the comparison first.
pub(crate) const CLASSES: &[Class] = &[
    class("unknown field in a condition", &["E0202"], unknown_name),
    class("value not in the list", &["E0205"], unknown_option),
    class("number compared with text", &["E0204"], quoted_number),
    class("cycle of computed values", &["E0402"], cycle),
    class("duplicate name", &["E0304", "E0312"], duplicate_name),
    class("unknown type", &["E0301"], unknown_type),
    class("choice without options", &["E0305"], no_options),
    class("bad regular expression", &["E0211"], bad_pattern),
    class("min above max", &["E0303"], swapped_bounds),
    class("contradictory condition", &["W0405"], contradiction),
    class("misspelt attribute", &["E0101"], misspelt_attribute),
    class("dependency on a later page", &["E0401"], looks_forward),
    class("misspelt key of the front matter", &["E0107"], misspelt_key),
    class("option by its label", &["E0205"], option_by_label),
    class("`==`", &["E0214"], double_equals),
    class("German `und`", &["E0222"], german_and),
    class("yes/no compared with text", &["E0204"], yes_as_text),
    // Between arguments a comma has its own meaning; then there is one argument too many.
    class("decimal comma", &["E0218", "E0213"], decimal_comma),
    class("umlaut in a name", &["E0114"], umlaut),
    class("label without its first quote", &["E0104"], no_first_quote),
    class("unknown Baustein", &["E0307"], unknown_baustein),
    class("option twice", &["E0306"], option_twice),
    class("two options with one label", &["E0326"], label_twice),
    class(
        "renamed in one place only",
        &["E0202", "E0501", "E0401"],
        renamed,
    )
    .anywhere(),
    class("closing brace forgotten", &["E0103", "E0325"], no_brace).anywhere(),
    class("closing brace too many", &["E0113", "E0325"], more_braces).anywhere(),
    class("unknown question in a scenario", &["E0501"], unknown_given),
    class("question twice in a scenario", &["E0110"], given_twice),
    class("bounds with a hyphen", &["E0302", "E0102"], hyphen),
    class(
        "another number in a condition",
        &["E0503", "E0504", "E0505", "W0410"],
        other_number,
    )
    .anywhere()
    .undecidable("18 and 19 are both ages; only the law or a scenario knows which"),
    class(
        "condition turned round",
        &["E0503", "E0504", "E0505", "W0410"],
        turned_round,
    )
    .anywhere()
    .undecidable("`not(x)` makes as much sense as `x`; only a scenario knows which is meant"),
];

impl Class {
    const fn anywhere(mut self) -> Self {
        self.place = Place::Anywhere;
        self
    }

    const fn undecidable(mut self, why: &'static str) -> Self {
        self.why_not = Some(why);
        self
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it ends functions that may find no place"
)]
fn change(at: Range<usize>, to: impl Into<String>) -> Option<Change> {
    Some(Change { at, to: to.into() })
}

/// Where a pattern's first group matches in these places.
fn found<'a>(
    spec: &Spec,
    places: impl IntoIterator<Item = &'a Span>,
    pattern: &str,
) -> Vec<Range<usize>> {
    let pattern = Regex::new(pattern).unwrap();
    let mut found = Vec::new();
    for place in places {
        let text = &spec.text()[place.range()];
        found.extend(pattern.captures_iter(text).map(|it| {
            let group = it.get(1).unwrap();
            place.range().start + group.start()..place.range().start + group.end()
        }));
    }
    found
}

fn spans(expressions: &[&ExprText]) -> Vec<Span> {
    expressions.iter().map(|it| it.span).collect()
}

fn of<'a>(spec: &'a Spec, at: &Range<usize>) -> &'a str {
    &spec.text()[at.clone()]
}

/// A place that is a field's name in the model, with its type.
fn type_of<'a>(spec: &'a Spec, name: &str) -> Option<&'a FieldType> {
    let mut fields = spec.checked.form.fields.iter();
    let one = fields.find(|it| it.name == name)?;
    let is_only = fields.all(|it| it.name != name);
    is_only.then_some(&one.ty)
}

fn unknown_name(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let places = spans(&parts.conditions);
    let names = found(
        spec,
        &places,
        r"(?:^|[( ])([a-z_]+)(?: (?:=|!=|in|>=|<=|<|>) |$|\))",
    );
    let names = names
        .into_iter()
        .filter(|at| type_of(spec, of(spec, at)).is_some());
    let at = dice.pick(names.collect())?;
    let wrong = format!("{}_nr", of(spec, &at));
    change(at, wrong)
}

/// `x = "code"` where x is a choice or a list: the code between the quotes.
fn codes(spec: &Spec) -> Vec<(Range<usize>, String)> {
    let parts = Parts::of(spec);
    let mut all = Vec::new();
    let pattern = Regex::new(r#"([a-z_]+) = "([^"\\]+)""#).unwrap();
    for place in spans(&parts.expressions()) {
        for it in pattern.captures_iter(&spec.text()[place.range()]) {
            let is_choice = matches!(
                type_of(spec, &it[1]),
                Some(FieldType::Choice { .. } | FieldType::Code { .. })
            );
            let code = it.get(2).unwrap();
            let start = place.range().start;
            if is_choice {
                all.push((start + code.start()..start + code.end(), it[1].to_owned()));
            }
        }
    }
    all
}

fn unknown_option(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let (at, _) = dice.pick(codes(spec))?;
    let wrong = format!("{}e", of(spec, &at));
    change(at, wrong)
}

fn option_by_label(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let labelled = codes(spec).into_iter().filter_map(|(at, field)| {
        let options = type_of(spec, &field)?.options();
        let code = of(spec, &at);
        let option = options.iter().find(|it| it.code == code)?;
        (option.label != code && !option.label.contains('"')).then(|| (at, option.label.clone()))
    });
    let (at, label) = dice.pick(labelled.collect())?;
    change(at, label)
}

fn quoted_number(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let places = spans(&Parts::of(spec).expressions());
    let at = dice.pick(found(
        spec,
        &places,
        r"(?:>=|<=|<|>|=) ([0-9]+(?:\.[0-9]+)?)",
    ))?;
    let quoted = format!("\"{}\"", of(spec, &at));
    change(at, quoted)
}

fn cycle(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    // A value that another one needs, made to need that one.
    let mut pairs = Vec::new();
    for user in &parts.computes {
        for used in &parts.computes {
            let name = Regex::new(&format!(r"\b{}\b", used.name.value)).unwrap();
            let needs = name.is_match(&user.expr.text) && user.name.value != used.name.value;
            let same = of(spec, &user.ty.span.range()) == of(spec, &used.ty.span.range());
            if needs && same {
                pairs.push((used.expr.span.range(), user.name.value.clone()));
            }
        }
    }
    let itself = parts.computes.iter();
    pairs.extend(itself.map(|it| (it.expr.span.range(), it.name.value.clone())));
    let (at, name) = dice.pick(pairs)?;
    change(at, name)
}

fn duplicate_name(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let fields = Parts::of(spec).fields;
    let field = dice.pick(fields)?;
    let at = field.name.span.range().start;
    let copy = format!("{}: yesno \"Noch einmal?\"\n", field.name.value);
    change(at..at, copy)
}

fn unknown_type(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let field = dice.pick(Parts::of(spec).fields)?;
    let at = field.ty.name.span.range();
    let is_list = field.ty.name.value == "codelist";
    // `codelistx name` is not a type and a stray word.
    let wrong = format!("{}x", field.ty.name.value);
    (!is_list).then_some(())?;
    change(at, wrong)
}

fn no_options(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let fields = Parts::of(spec).fields.into_iter();
    let field = dice.pick(fields.filter(|it| !options(it).is_empty()).collect())?;
    let all = options(field);
    let (first, last) = (all.first()?, all.last()?);
    let text = spec.text();
    let open = text[..first.code.span.range().start].rfind('{')?;
    let from = last.hint.as_ref().unwrap_or(&last.label).span.range().end;
    let close = from + text[from..].find('}')?;
    change(open..close + 1, "")
}

fn bad_pattern(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let places = spans(&Parts::of(spec).expressions());
    let at = dice.pick(found(spec, &places, r#"matches\([^"]*"((?:[^"\\]|\\.)+)""#))?;
    let pattern = of(spec, &at);
    let slips = [
        format!("({pattern}"),
        format!("{pattern})"),
        pattern.replacen(']', "", 1),
        format!("[{pattern}"),
        format!("{pattern}*+"),
        format!("(?={pattern})"),
    ];
    let slips = slips.into_iter().filter(|it| it != pattern);
    let slip = dice.pick(slips.collect())?;
    change(at, slip)
}

fn swapped_bounds(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let args = parts.fields.iter().flat_map(|it| &it.ty.args);
    let ranges = args.filter_map(|arg| match &arg.kind {
        TypeArgKind::Range(Some(low), Some(high)) => {
            Some((arg.span.range(), low.clone(), high.clone()))
        }
        _ => None,
    });
    let repeats = parts.repeats.iter().map(|it| {
        let (low, high) = &it.bounds;
        let at = low.span.range().start..high.span.range().end;
        (at, low.value.clone(), high.value.clone())
    });
    let all = ranges
        .chain(repeats)
        .filter(|(_, low, high)| low != high && low != "0");
    let (at, low, high) = dice.pick(all.collect())?;
    change(at, format!("{high}..{low}"))
}

fn hyphen(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let args = parts.fields.iter().flat_map(|it| &it.ty.args);
    let ranges = args
        .filter(|arg| matches!(arg.kind, TypeArgKind::Range(Some(_), Some(_))))
        .map(|arg| arg.span.range());
    let repeats = parts
        .repeats
        .iter()
        .map(|it| it.bounds.0.span.range().start..it.bounds.1.span.range().end);
    let at = dice.pick(ranges.chain(repeats).collect())?;
    let hyphen = of(spec, &at).replace("..", "-");
    change(at, hyphen)
}

fn contradiction(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let whole = Regex::new(r#"^([a-z_]+) = "([^"]+)"$"#).unwrap();
    let conditions = parts.conditions.iter().filter_map(|condition| {
        let found = whole.captures(&condition.text)?;
        let other = type_of(spec, &found[1])?.options().iter();
        let other = other.map(|it| &it.code).find(|it| **it != found[2])?;
        let more = format!("{} and {} = \"{other}\"", condition.text, &found[1]);
        Some((condition.span.range(), more))
    });
    let (at, more) = dice.pick(conditions.collect())?;
    change(at, more)
}

/// A word with two neighbouring letters swapped.
fn swapped(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let places = (0..letters.len() - 1).filter(|at| letters[*at] != letters[at + 1]);
    if let Some(at) = dice.pick(places.collect()) {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

fn misspelt_attribute(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let places: Vec<Span> = parts.attributes.iter().map(|it| it.span).collect();
    let words = r"^(hint|purpose|legal|check|missing|unit|autofill)\b";
    let at = dice.pick(found(spec, &places, words))?;
    let wrong = swapped(of(spec, &at), dice);
    change(at, wrong)
}

fn looks_forward(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let asked = |items: &[Item]| -> Option<String> {
        items.iter().find_map(|item| match item {
            Item::Field(Field { name, ty, .. }) if ty.name.value == "yesno" => {
                Some(name.value.clone())
            }
            _ => None,
        })
    };
    let mut places = Vec::new();
    for (at, page) in parts.pages.iter().enumerate() {
        let Some(title) = &page.title else { continue };
        for later in &parts.pages[at + 1..] {
            places.extend(asked(&later.items).map(|name| match &page.when {
                Some(when) => (when.span.range(), name),
                None => {
                    let end = title.span.range().end;
                    (end..end, format!(" when {name}"))
                }
            }));
        }
    }
    let (at, condition) = dice.pick(places)?;
    change(at, condition)
}

fn misspelt_key(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let keys = spec.checked.document.front.entries.iter();
    let (key, _) = dice.pick(keys.filter(|(key, _)| key.value != "params").collect())?;
    let wrong = swapped(&key.value, dice);
    change(key.span.range(), wrong)
}

fn double_equals(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let places = spans(&Parts::of(spec).expressions());
    let at = dice.pick(found(spec, &places, r"[a-z_)] (=) "))?;
    change(at, "==")
}

fn german_and(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let places = spans(&Parts::of(spec).expressions());
    let pattern = r"[a-z_0-9)\x22] (and|or) [a-z]";
    // The `and` of a function's name is none.
    let is_name = |at: &Range<usize>| spec.text()[..at.start].ends_with("years ");
    let words = found(spec, &places, pattern)
        .into_iter()
        .filter(|at| !is_name(at));
    let at = dice.pick(words.collect())?;
    let german = if of(spec, &at) == "and" {
        "und"
    } else {
        "oder"
    };
    change(at, german)
}

fn yes_as_text(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let alone = parts
        .conditions
        .iter()
        .filter(|it| matches!(type_of(spec, &it.text), Some(FieldType::YesNo)));
    let condition = dice.pick(alone.collect())?;
    let end = condition.span.range().end;
    change(end..end, " = \"ja\"")
}

fn decimal_comma(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let mut places = spans(&parts.expressions());
    let front = spec.checked.document.front.span;
    places.push(front);
    let numbers = found(
        spec,
        &places,
        r"(?:default: |[-+*] |[<>=] )([0-9]+\.[0-9]+)",
    );
    let at = dice.pick(numbers)?;
    let comma = of(spec, &at).replace('.', ",");
    change(at, comma)
}

fn umlaut(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let fields = Parts::of(spec).fields.into_iter();
    let spelt = fields.filter(|it| {
        ["ae", "oe", "ue"]
            .iter()
            .any(|two| it.name.value.contains(two))
    });
    let field = dice.pick(spelt.collect())?;
    let name = field.name.value.replace("ae", "ä").replace("oe", "ö");
    change(field.name.span.range(), name.replace("ue", "ü"))
}

fn no_first_quote(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let labels = Parts::of(spec)
        .fields
        .into_iter()
        .filter_map(|it| it.label.as_ref());
    let label = dice.pick(labels.collect())?;
    let at = label.span.range().start;
    change(at..at + 1, "")
}

fn unknown_baustein(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let item = dice.pick(Parts::of(spec).uses)?;
    let wrong = swapped(&item.baustein.value, dice);
    change(item.baustein.span.range(), wrong)
}

/// Two neighbouring options of a field.
fn neighbours<'a>(parts: &Parts<'a>, dice: &mut Dice) -> Option<(&'a Field, usize)> {
    let fields = parts.fields.iter().copied();
    let field = dice.pick(fields.filter(|it| options(it).len() > 1).collect())?;
    let at = dice.roll(options(field).len() - 1);
    Some((field, at))
}

fn option_twice(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let (field, at) = neighbours(&Parts::of(spec), dice)?;
    let options = options(field);
    let first = of(spec, &options[at].code.span.range()).to_owned();
    change(options[at + 1].code.span.range(), first)
}

fn label_twice(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let (field, at) = neighbours(&Parts::of(spec), dice)?;
    let options = options(field);
    let first = of(spec, &options[at].label.span.range()).to_owned();
    change(options[at + 1].label.span.range(), first)
}

/// A field renamed where it is declared, and not where a condition names it.
fn renamed(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let used: Vec<&str> = parts
        .expressions()
        .iter()
        .map(|it| it.text.as_str())
        .collect();
    let fields = parts.fields.iter().filter(|field| {
        let name = Regex::new(&format!(r"(?:^|[( ]){}(?:[ )]|$)", field.name.value)).unwrap();
        type_of(spec, &field.name.value).is_some() && used.iter().any(|text| name.is_match(text))
    });
    let field = dice.pick(fields.collect())?;
    let new = format!("{}_neu", field.name.value);
    change(field.name.span.range(), new)
}

/// Lines of the body that hold a closing brace alone.
fn braces(spec: &Spec) -> Vec<Range<usize>> {
    let start = spec.checked.document.front.span.end as usize;
    let brace = Regex::new(r"(?m)^ *(\})$").unwrap();
    let body = &spec.text()[start..];
    let found = brace
        .captures_iter(body)
        .map(|it| it.get(1).unwrap().range());
    found.map(|it| it.start + start..it.end + start).collect()
}

fn no_brace(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    change(dice.pick(braces(spec))?, "")
}

fn more_braces(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    change(dice.pick(braces(spec))?, "}\n}")
}

fn unknown_given(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let name = dice.pick(Parts::of(spec).given)?;
    let wrong = format!("{}_nr", name.value);
    change(name.span.range(), wrong)
}

fn given_twice(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let name = dice.pick(Parts::of(spec).given)?;
    let at = name.span.range().start;
    change(at..at, format!("{}: \"x\"\n", name.value))
}

fn other_number(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let places = spans(&parts.expressions());
    let at = dice.pick(found(
        spec,
        &places,
        r"(?:>=|<=|<|>|=) ([1-9][0-9]*)\b(?:[^.]|$)",
    ))?;
    let number: u64 = of(spec, &at).parse().ok()?;
    change(at, (number + 1).to_string())
}

fn turned_round(spec: &Spec, dice: &mut Dice) -> Option<Change> {
    let parts = Parts::of(spec);
    let alone = parts
        .conditions
        .iter()
        .filter(|it| matches!(type_of(spec, &it.text), Some(FieldType::YesNo)));
    let condition = dice.pick(alone.collect())?;
    change(condition.span.range(), format!("not({})", condition.text))
}
