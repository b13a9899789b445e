//! Every way through a form at once: questions, entries, params and the day as variables.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    cells::{Cells, Truth},
    circuit::{Circuit, Lit, MOST_PAIRED},
    domain::{Asked, Piece, pieces, within_bound},
    names::{Names, expressions},
    value::Known,
};
use crate::{
    expr::{Base, Decimal, Record, TypedExpr, Value, builtins::Builtin, typed::TypedKind},
    model::{ComputeId, Field, FieldId, FieldType, Form, Param, ParamType, RepeatId},
};

/// What an expression stands for.
#[derive(Debug, Clone)]
pub(super) enum Meaning {
    /// A condition.
    Truth(Truth),
    /// One value.
    Cells(Cells),
    /// A list.
    List(List),
    /// A group, or an entry of a repeat group: the path below which its members are.
    Record { path: String, row: Option<usize> },
}

/// A list whose entries may be there or not.
#[derive(Debug, Clone)]
pub(super) struct List {
    /// Each with the statement that it is in the list.
    pub(super) entries: Vec<(Lit, Entry)>,
    /// That there may be more than are modelled.
    pub(super) more: Lit,
    /// Fewest and most of these.
    pub(super) further: (u32, u32),
}

/// Something in a list.
#[derive(Debug, Clone)]
pub(super) enum Entry {
    /// An entry of a repeat group.
    Row(RepeatId, usize),
    /// A value.
    Value(Meaning),
}

/// A question, in one entry if it stands in a repeat group.
#[derive(Debug, Clone)]
pub(super) struct Instance {
    /// That it is unanswered.
    pub(super) null: Lit,
    /// The other pieces of its domain.
    pub(super) pieces: Vec<(Lit, Piece)>,
    /// For `choices`: each code with the statement that it is chosen.
    pub(super) options: Vec<(Lit, String)>,
    pub(super) meaning: Meaning,
}

/// The entries of a repeat group.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    /// That there are at least this many and one more.
    pub(super) present: Vec<Lit>,
    /// That there are more than are modelled.
    pub(super) more: Lit,
    /// Most entries beyond those modelled.
    pub(super) further: u32,
}

/// A param: its values, the default first.
#[derive(Debug, Clone)]
pub(super) struct ParamValues {
    pub(super) name: String,
    pub(super) cells: Vec<(Lit, Known)>,
}

/// Two values that may compare either way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    pub(super) less: Lit,
    pub(super) equal: Lit,
}

pub(super) struct World<'a> {
    pub(super) form: &'a Form,
    pub(super) names: Names,
    pub(super) today: Date,
    pub(super) circuit: Circuit,
    /// That the day is [`World::today`].
    pub(super) dated: Lit,
    pub(super) params: Vec<ParamValues>,
    /// One for each entry that is modelled.
    pub(super) fields: Vec<Vec<Instance>>,
    pub(super) repeats: Vec<Rows>,
    pub(super) computes: BTreeMap<(ComputeId, Option<RepeatId>), Meaning>,
    pub(super) computing: BTreeSet<ComputeId>,
    /// Comparisons that the pieces do not settle, by what is compared.
    pub(super) orders: BTreeMap<(String, String), Order>,
    /// For each of them the statement that it is not relied on.
    pub(super) exact: Vec<(Lit, Order)>,
    /// Constants that a value is compared with without being settled.
    pub(super) scales: BTreeMap<String, Vec<(Value, Order)>>,
}

impl<'a> World<'a> {
    pub(super) fn new(form: &'a Form, asked: &[Asked], names: Names, today: Date) -> Self {
        let mut circuit = Circuit::new();
        let dated = circuit.fresh();
        let mut world = Self {
            form,
            names,
            today,
            circuit,
            dated,
            params: Vec::new(),
            fields: Vec::new(),
            repeats: Vec::new(),
            computes: BTreeMap::new(),
            computing: BTreeSet::new(),
            orders: BTreeMap::new(),
            exact: Vec::new(),
            scales: BTreeMap::new(),
        };
        let defaults = crate::answers::defaults(form);
        for param in &form.params {
            let values = world.param(param, &defaults);
            world.params.push(values);
        }
        let all = expressions(form).into_iter().map(|(expr, _)| expr);
        let counting: Vec<&TypedExpr> = all.filter(|expr| counts(expr)).collect();
        for repeat in &form.repeats {
            let asked_for = entries_asked_for(&counting, &repeat.path);
            let rows = world.rows(repeat.min, repeat.max, asked_for);
            world.repeats.push(rows);
        }
        for (at, field) in form.fields.iter().enumerate() {
            let entries = field.repeat.map_or(1, |id| {
                let rows = world.repeats.get(id.index());
                rows.map_or(0, |it| it.present.len())
            });
            let asked = asked.get(at).cloned().unwrap_or_default();
            let pieces = pieces(form, field, &asked, today);
            let instances = (0..entries)
                .map(|_| world.instance(field, &pieces))
                .collect();
            world.fields.push(instances);
        }
        world
    }

    /// A question, in an entry if it stands in a repeat group.
    pub(super) fn field(&self, id: FieldId, row: Option<usize>) -> Option<&Instance> {
        self.fields.get(id.index())?.get(row.unwrap_or(0))
    }

    fn param(&mut self, param: &Param, defaults: &Record) -> ParamValues {
        let mut known: Vec<Known> = match defaults.get(&param.name) {
            Some(value) => vec![Known::Exact(value.clone())],
            None => vec![Known::Null],
        };
        let number = |units: i128, scale: u8| Value::Number(Decimal { units, scale });
        let most = 999_999_999_999_999;
        let scale = match param.ty {
            ParamType::Money => 2,
            ParamType::Number(scale) => scale,
            ParamType::Integer | ParamType::YesNo | ParamType::Text | ParamType::Date => 0,
        };
        match param.ty {
            ParamType::Money | ParamType::Integer | ParamType::Number(_) => {
                known.push(Known::Exact(number(0, scale)));
                known.push(Known::Span(number(-most, scale), number(most, scale)));
            }
            ParamType::YesNo => {
                let both = [true, false].map(|it| Known::Exact(Value::Boolean(it)));
                known.extend(both);
            }
            ParamType::Text => known.push(Known::Other(Vec::new())),
            ParamType::Date => known.push(Known::Span(
                Value::Date(Date::constant(1, 1, 1)),
                Value::Date(Date::constant(9999, 12, 31)),
            )),
        }
        let mut distinct: Vec<Known> = Vec::new();
        for it in known {
            if !distinct.contains(&it) {
                distinct.push(it);
            }
        }
        let cells: Vec<(Lit, Known)> = distinct
            .into_iter()
            .map(|it| (self.circuit.fresh(), it))
            .collect();
        let lits: Vec<Lit> = cells.iter().map(|(lit, _)| *lit).collect();
        self.circuit.one_of(&lits);
        ParamValues {
            name: param.name.clone(),
            cells,
        }
    }

    fn rows(&mut self, min: u32, max: u32, asked_for: u32) -> Rows {
        let modelled = max.min(min.max(asked_for).clamp(2, MOST_ENTRIES));
        let present: Vec<Lit> = (0..modelled).map(|_| self.circuit.fresh()).collect();
        for pair in present.windows(2) {
            if let [before, after] = pair {
                self.circuit.clause(&[!*after, *before]);
            }
        }
        let more = if max > modelled {
            let more = self.circuit.fresh();
            let last = present.last().copied().unwrap_or(self.circuit.yes());
            self.circuit.clause(&[!more, last]);
            more
        } else {
            self.circuit.no()
        };
        Rows {
            present,
            more,
            further: max - modelled,
        }
    }

    fn instance(&mut self, field: &Field, pieces: &[Piece]) -> Instance {
        if let FieldType::Choices { options } = &field.ty {
            return self.several(options);
        }
        let circuit = &mut self.circuit;
        let null = circuit.fresh();
        let pieces: Vec<(Lit, Piece)> = pieces
            .iter()
            .map(|it| (circuit.fresh(), it.clone()))
            .collect();
        let mut lits = vec![null];
        lits.extend(pieces.iter().map(|(lit, _)| *lit));
        circuit.one_of(&lits);
        for (lit, piece) in &pieces {
            if !within_bound(field, piece, self.today) {
                circuit.clause(&[!self.dated, !*lit]);
            }
        }
        let mut cells: Cells = vec![(null, Known::Null)];
        cells.extend(pieces.iter().map(|(lit, it)| (*lit, it.known.clone())));
        let meaning = match field.ty {
            FieldType::YesNo | FieldType::Confirm => Meaning::Truth(circuit.truth_of(&cells)),
            _ => Meaning::Cells(cells),
        };
        Instance {
            null,
            pieces,
            options: Vec::new(),
            meaning,
        }
    }

    fn several(&mut self, options: &[crate::model::ChoiceOption]) -> Instance {
        let circuit = &mut self.circuit;
        let chosen: Vec<(Lit, String)> = options
            .iter()
            .map(|it| (circuit.fresh(), it.code.clone()))
            .collect();
        let lits: Vec<Lit> = chosen.iter().map(|(lit, _)| *lit).collect();
        let (alone, beside): (Vec<_>, Vec<_>) =
            options.iter().zip(&lits).partition(|(it, _)| it.alone);
        let lits_of = |of: Vec<(_, &Lit)>| of.into_iter().map(|(_, lit)| *lit).collect();
        let (mut alone, beside): (Vec<Lit>, Vec<Lit>) = (lits_of(alone), lits_of(beside));
        if lits.len() > MOST_PAIRED {
            alone.push(circuit.or(&beside));
            circuit.at_most_one(&alone);
        } else {
            for one in &alone {
                for other in lits.iter().filter(|it| *it != one) {
                    circuit.clause(&[!*one, !*other]);
                }
            }
        }
        let null = !circuit.or(&lits);
        let entries = chosen.iter().map(|(lit, code)| {
            let value = Known::Exact(Value::Text(code.clone()));
            (*lit, Entry::Value(Meaning::Cells(circuit.exactly(value))))
        });
        let list = List {
            entries: entries.collect(),
            more: circuit.no(),
            further: (0, 0),
        };
        Instance {
            null,
            pieces: Vec::new(),
            options: chosen,
            meaning: Meaning::List(list),
        }
    }
}

/// Most entries of a repeat group that are modelled one by one.
const MOST_ENTRIES: u32 = 8;

/// How many entries of a repeat group conditions tell apart: one more than the greatest number that
/// stands beside a `count` of it.
fn entries_asked_for(counting: &[&TypedExpr], path: &str) -> u32 {
    let numbers = counting
        .iter()
        .map(|expr| greatest_beside_count(expr, path));
    numbers.max().unwrap_or(0).saturating_add(1)
}

/// Whether an expression counts something.
fn counts(expr: &TypedExpr) -> bool {
    matches!(expr.kind, TypedKind::Call(Builtin::Count, _))
        || expr.children().iter().any(|it| counts(it))
}

fn greatest_beside_count(expr: &TypedExpr, path: &str) -> u32 {
    let children = expr.children();
    let counts = children.iter().any(|it| match &it.kind {
        TypedKind::Call(Builtin::Count, lists) => lists.iter().any(|it| looks_at(it, path)),
        _ => false,
    });
    let beside = children.iter().filter_map(|it| match &it.kind {
        TypedKind::Number(number) if counts => number.to_integer(),
        _ => None,
    });
    let beside = beside.filter_map(|it| u32::try_from(it).ok());
    // Large numbers are left to the range of what is not modelled.
    let beside = beside.filter(|it| *it < MOST_ENTRIES).max().unwrap_or(0);
    let below = children.iter().map(|it| greatest_beside_count(it, path));
    below.max().unwrap_or(0).max(beside)
}

/// Whether an expression names the repeat group at a path.
fn looks_at(expr: &TypedExpr, path: &str) -> bool {
    let named = expr.origin.as_ref().map(|it| it.segments.join("."));
    named.is_some_and(|it| it == path) || expr.children().iter().any(|it| looks_at(it, path))
}

/// The name of a param in an expression.
pub(super) fn param_name(path: &crate::expr::VarPath) -> Option<&str> {
    (path.base == Base::Param)
        .then(|| path.segments.first().map(String::as_str))
        .flatten()
}
