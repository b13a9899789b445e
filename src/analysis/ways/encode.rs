//! A form as statements: what is shown when, and the rules that a complete application meets.
//!
//! The walk mirrors `answers::evaluate` and `answers::require`: what is hidden is unanswered, an
//! optional group that nobody has begun counts for nothing, a check passes while it is null.

use super::{cells::Truth, circuit::Lit, symbolic::At, world::World};
use crate::{
    expr::{TypedExpr, Value},
    model::{Check, Field, FieldId, Form, Group, GroupId, Item, Need, PageId, Repeat, RepeatId},
    source::Span,
};

/// A condition that hides something or makes an answer optional, in each entry it stands in.
#[derive(Debug)]
pub(super) struct Gate<'a> {
    pub(super) condition: &'a TypedExpr,
    /// For each entry: that it is asked there, and the condition.
    pub(super) instances: Vec<(Lit, Truth)>,
    /// The gates around it, outermost first.
    pub(super) around: Vec<usize>,
    /// How many rules stand before it.
    pub(super) rules_before: usize,
    pub(super) repeat: Option<RepeatId>,
    /// Whether something is hidden while it is not true; if not, an answer may be left out while
    /// it is.
    pub(super) hides: bool,
}

/// Something that is shown or not.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// In each entry.
    pub(super) lits: Vec<Lit>,
    /// The conditions that hide it, outermost first.
    pub(super) gates: Vec<usize>,
}

/// What a rule asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// An answer.
    Needed(FieldId),
    /// Enough entries.
    Entries(RepeatId),
    /// The check at this place of [`Encoded::checks`].
    Check(usize),
}

/// A rule of complete applications.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// Assumed, the rule holds.
    pub(super) switch: Lit,
    pub(super) page: PageId,
    pub(super) why: Why,
    pub(super) span: Span,
}

/// A check of a question, a group or a repeat group.
#[derive(Debug)]
pub(super) struct Checked<'a> {
    pub(super) check: &'a Check,
    /// Dotted path of what it belongs to, and its place among the checks there.
    pub(super) path: &'a str,
    pub(super) index: usize,
    /// In each entry: that it is asked, and the condition.
    pub(super) instances: Vec<(Lit, Truth)>,
    /// The rule that it passes.
    pub(super) rule: usize,
}

/// The statements of a form.
#[derive(Debug, Default)]
pub(super) struct Encoded<'a> {
    pub(super) pages: Vec<Shown>,
    pub(super) fields: Vec<Shown>,
    pub(super) groups: Vec<Shown>,
    pub(super) repeats: Vec<Shown>,
    pub(super) gates: Vec<Gate<'a>>,
    pub(super) rules: Vec<Rule>,
    pub(super) checks: Vec<Checked<'a>>,
}

/// Where the walk is.
#[derive(Debug, Clone)]
struct Place {
    page: PageId,
    shown: Lit,
    gates: Vec<usize>,
    row: Option<(RepeatId, usize)>,
    /// That it stands in an optional group that nobody has begun.
    spared: Lit,
}

impl Place {
    fn at(&self) -> At {
        At {
            row: self.row,
            absent: self.row.map(|(id, _)| id),
        }
    }

    /// Rules are judged when every list is complete.
    fn judged_at(&self) -> At {
        At {
            row: self.row,
            absent: None,
        }
    }

    fn entry(&self) -> usize {
        self.row.map_or(0, |(_, row)| row)
    }
}

/// Makes the statements of a form; what is always so goes into the world's circuit.
pub(super) fn encode<'a>(world: &mut World<'a>) -> Encoded<'a> {
    let form = world.form;
    let mut encoder = Encoder {
        form,
        encoded: Encoded {
            fields: vec![Shown::default(); form.fields.len()],
            groups: vec![Shown::default(); form.groups.len()],
            repeats: vec![Shown::default(); form.repeats.len()],
            ..Encoded::default()
        },
        world,
    };
    for (at, page) in form.pages.iter().enumerate() {
        let id = PageId::from_index(at);
        let mut place = Place {
            page: id,
            shown: encoder.world.circuit.yes(),
            gates: Vec::new(),
            row: None,
            spared: encoder.world.circuit.no(),
        };
        encoder.under(page.when.as_ref(), &mut place);
        encoder.encoded.pages.push(Shown {
            lits: vec![place.shown],
            gates: place.gates.clone(),
        });
        encoder.items(&page.items, &place);
    }
    encoder.encoded
}

struct Encoder<'a, 'w> {
    form: &'a Form,
    world: &'w mut World<'a>,
    encoded: Encoded<'a>,
}

impl<'a> Encoder<'a, '_> {
    fn items(&mut self, items: &'a [Item], place: &Place) {
        for item in items {
            match item {
                Item::Field(id) => self.field(*id, place),
                Item::Group(id) => self.group(*id, place),
                Item::Repeat(id) => self.repeat(*id, place),
                Item::When(when) => {
                    let mut inside = place.clone();
                    self.under(Some(&when.condition), &mut inside);
                    self.items(&when.items, &inside);
                }
                Item::Note(_) | Item::Compute(_) => {}
            }
        }
    }

    /// Puts a place under a condition of its own.
    fn under(&mut self, condition: Option<&'a TypedExpr>, place: &mut Place) {
        let Some(condition) = condition else {
            return;
        };
        let truth = self.world.condition(condition, place.at());
        let gate = self.gate(condition, true, place.shown, place, truth);
        place.gates.push(gate);
        place.shown = self.world.circuit.and(&[place.shown, truth.yes]);
    }

    /// Notes a condition; the same condition in another entry is the same gate.
    fn gate(
        &mut self,
        condition: &'a TypedExpr,
        hides: bool,
        asked: Lit,
        place: &Place,
        truth: Truth,
    ) -> usize {
        let instance = (asked, truth);
        let known = self
            .encoded
            .gates
            .iter()
            .position(|it| std::ptr::eq(it.condition, condition));
        if let Some(at) = known {
            if let Some(gate) = self.encoded.gates.get_mut(at) {
                gate.instances.push(instance);
            }
            return at;
        }
        self.encoded.gates.push(Gate {
            condition,
            instances: vec![instance],
            around: place.gates.clone(),
            rules_before: self.encoded.rules.len(),
            repeat: place.row.map(|(id, _)| id),
            hides,
        });
        self.encoded.gates.len() - 1
    }

    fn field(&mut self, id: FieldId, place: &Place) {
        let field: &'a Field = self.form.field(id);
        note(self.encoded.fields.get_mut(id.index()), place);
        let Some(null) = self.world.field(id, Some(place.entry())).map(|it| it.null) else {
            return;
        };
        self.world.circuit.clause(&[place.shown, null]);
        let needed = match &field.need {
            Need::Required => self.world.circuit.yes(),
            Need::Optional | Need::Recommended => self.world.circuit.no(),
            Need::OptionalWhen(condition) => {
                let truth = self.world.condition(condition, place.judged_at());
                // Nothing is needed in a group that nobody has begun.
                let asked = [place.shown, !place.spared];
                let asked = self.world.circuit.and(&asked);
                self.gate(condition, false, asked, place, truth);
                !truth.yes
            }
        };
        let missing = [place.shown, !place.spared, needed, null];
        let missing = self.world.circuit.and(&missing);
        self.rule(Why::Needed(id), missing, place.page, field.span);
        let active = self.world.circuit.and(&[place.shown, !null]);
        self.checks(&field.path, &field.checks, active, place);
    }

    fn group(&mut self, id: GroupId, place: &Place) {
        let group: &'a Group = self.form.group(id);
        let mut inside = place.clone();
        self.under(group.when.as_ref(), &mut inside);
        note(self.encoded.groups.get_mut(id.index()), &inside);
        if group.optional {
            let begun = self.begun(&group.items, place.entry());
            inside.spared = self.world.circuit.or(&[place.spared, !begun]);
            for field in fields_in(self.form, &group.items) {
                if let Some(instance) = self.world.field(field, Some(place.entry())) {
                    let null = instance.null;
                    self.world.circuit.clause(&[begun, null]);
                }
            }
        }
        self.items(&group.items, &inside);
        let active = self.world.circuit.and(&[inside.shown, !inside.spared]);
        self.checks(&group.path, &group.checks, active, place);
    }

    /// That something in an optional group is answered with more than what was preselected.
    fn begun(&mut self, items: &'a [Item], row: usize) -> Lit {
        let mut signs = Vec::new();
        for id in fields_in(self.form, items) {
            let default = self.form.field(id).default.as_deref();
            let Some(instance) = self.world.field(id, Some(row)) else {
                continue;
            };
            let is_default = |value: &Value| matches!((value, default), (Value::Text(code), Some(default)) if code == default);
            let preselected = instance.pieces.iter();
            let preselected = preselected
                .filter(|(_, piece)| is_default(&piece.sample))
                .map(|(lit, _)| !*lit);
            let lits: Vec<Lit> = preselected.chain([!instance.null]).collect();
            signs.push(self.world.circuit.and(&lits));
        }
        self.form.walk(items, &mut |item| {
            if let Item::Repeat(id) = item {
                let rows = self.world.repeats.get(id.index());
                signs.extend(rows.and_then(|it| it.present.first()).copied());
            }
        });
        self.world.circuit.or(&signs)
    }

    fn repeat(&mut self, id: RepeatId, place: &Place) {
        let repeat: &'a Repeat = self.form.repeat(id);
        let mut inside = place.clone();
        self.under(repeat.when.as_ref(), &mut inside);
        note(self.encoded.repeats.get_mut(id.index()), &inside);
        let Some(rows) = self.world.repeats.get(id.index()).cloned() else {
            return;
        };
        for (row, present) in rows.present.iter().enumerate() {
            self.world.circuit.clause(&[inside.shown, !*present]);
            let entry = Place {
                page: place.page,
                shown: self.world.circuit.and(&[inside.shown, *present]),
                gates: inside.gates.clone(),
                row: Some((id, row)),
                spared: self.world.circuit.no(),
            };
            self.items(&repeat.items, &entry);
        }
        let least = usize::try_from(repeat.min).unwrap_or(usize::MAX);
        if let Some(before) = least.checked_sub(1) {
            let enough = rows.present.get(before).copied().unwrap_or(rows.more);
            let missing = [inside.shown, !place.spared, !enough];
            let missing = self.world.circuit.and(&missing);
            self.rule(Why::Entries(id), missing, place.page, repeat.span);
        }
        let active = self.world.circuit.and(&[inside.shown, !place.spared]);
        self.checks(&repeat.path, &repeat.checks, active, place);
    }

    fn checks(&mut self, path: &'a str, checks: &'a [Check], active: Lit, place: &Place) {
        for (index, check) in checks.iter().enumerate() {
            let truth = self.world.condition(&check.condition, place.judged_at());
            let known = self
                .encoded
                .checks
                .iter()
                .position(|it| std::ptr::eq(it.check, check));
            let at = known.unwrap_or(self.encoded.checks.len());
            let fails = self.world.circuit.and(&[active, truth.no]);
            let rule = self.rule(Why::Check(at), fails, place.page, check.span);
            if known.is_none() {
                self.encoded.checks.push(Checked {
                    check,
                    path,
                    index,
                    instances: Vec::new(),
                    rule,
                });
            }
            if let Some(checked) = self.encoded.checks.get_mut(at) {
                checked.instances.push((active, truth));
            }
        }
    }

    /// A rule, or more of a rule that is known from another entry; gives its place.
    fn rule(&mut self, why: Why, broken: Lit, page: PageId, span: Span) -> usize {
        let known = self.encoded.rules.iter().position(|it| it.why == why);
        let at = match known {
            Some(at) => at,
            None => {
                let switch = self.world.circuit.fresh();
                self.encoded.rules.push(Rule {
                    switch,
                    page,
                    why,
                    span,
                });
                self.encoded.rules.len() - 1
            }
        };
        if let Some(rule) = self.encoded.rules.get(at) {
            self.world.circuit.clause(&[!rule.switch, !broken]);
        }
        at
    }
}

/// Notes that something is shown where the walk is.
fn note(shown: Option<&mut Shown>, place: &Place) {
    if let Some(shown) = shown {
        shown.lits.push(place.shown);
        shown.gates.clone_from(&place.gates);
    }
}

/// The questions of a block, those in groups included, those in repeat groups not.
fn fields_in(form: &Form, items: &[Item]) -> Vec<FieldId> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Field(id) => found.push(*id),
            Item::Group(id) => found.extend(fields_in(form, &form.group(*id).items)),
            Item::When(when) => found.extend(fields_in(form, &when.items)),
            Item::Repeat(_) | Item::Note(_) | Item::Compute(_) => {}
        }
    }
    found
}
