//! The first pass: in document order, what is shown and which answers count.
//!
//! Hidden means unanswered everywhere. Conditions look back, so each is evaluated once, against the
//! answers above it; what stands below is not there yet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    Observed, Outcome, Upload, access,
    computes::{Computes, Surroundings, Values},
    outcome::Visibility,
    path::{entry, join},
    require, rules,
    rules::Reading,
};
use crate::{
    expr::{Record, Scope, TypedExpr, Value, branches, eval},
    model::{Field, Form, Group, Item, Repeat},
};

/// What comes of answers.
///
/// `given` holds values by name: groups as records, repeat groups as lists of records. A value is
/// what the payload has there or what an applicant typed as text; uploads are as [`Upload::given`]
/// makes them, or file names. `params` are the authority's values, see [`super::params`].
pub fn evaluate(form: &Form, given: &Record, params: &Record, today: Date) -> Outcome {
    observe(form, given, params, today).0
}

/// What comes of answers, as [`evaluate`] says it, and what was decided on the way.
pub fn observe<'f>(
    form: &'f Form,
    given: &Record,
    params: &Record,
    today: Date,
) -> (Outcome, Observed<'f>) {
    let with = Surroundings { params, today };
    let mut walk = Walk {
        form,
        with,
        values: Values::default(),
        row: None,
        computes: Computes::of(form),
        seen: Seen::default(),
        observed: Observed::default(),
        outcome: Outcome {
            today,
            record: Record::new(),
            computed: Record::new(),
            uploads: BTreeMap::new(),
            faults: Vec::new(),
            open: Vec::new(),
            hidden_answers: Vec::new(),
            places: BTreeMap::new(),
            pages: Vec::new(),
            computes: vec![Visibility::Shown; form.computes.len()],
            conditions: Vec::new(),
        },
    };
    for page in &form.pages {
        let visibility = walk.under(Visibility::Shown, page.when.as_ref());
        walk.outcome.pages.push(visibility);
        let place = Place {
            path: String::new(),
            segments: Vec::new(),
            given: Some(given),
            visibility,
        };
        walk.items(&page.items, &place);
    }
    walk.finish()
}

/// What the second pass needs to know about what was given.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Messages for answers that cannot be read, by path.
    pub(super) unreadable: BTreeMap<String, String>,
    /// Paths of questions and entries that someone has filled in: more than what was preselected.
    touched: BTreeSet<String>,
}

impl Seen {
    /// Whether something in a group was filled in.
    pub(super) fn in_group(&self, path: &str) -> bool {
        let below = format!("{path}.");
        let mut from = self.touched.range(below.clone()..);
        from.next().is_some_and(|it| it.starts_with(&below))
    }
}

struct Walk<'f, 'a> {
    form: &'f Form,
    with: Surroundings<'a>,
    values: Values,
    /// The entry that is being filled.
    row: Option<Record>,
    computes: Computes<'f>,
    seen: Seen,
    observed: Observed<'f>,
    outcome: Outcome,
}

/// The record whose items are being walked.
#[derive(Clone)]
struct Place<'a> {
    /// Its path, `hunde[0].tier`; empty for the form.
    path: String,
    /// The names that lead to it from the form or from the entry.
    segments: Vec<&'a str>,
    /// What was given for it.
    given: Option<&'a Record>,
    visibility: Visibility,
}

impl<'a> Place<'a> {
    fn given(&self, name: &str) -> Option<&'a Value> {
        self.given.and_then(|record| record.get(name))
    }

    fn with(&self, visibility: Visibility) -> Self {
        Self {
            visibility,
            ..self.clone()
        }
    }
}

impl<'f: 'a, 'a> Walk<'f, 'a> {
    fn items(&mut self, items: &'f [Item], place: &Place<'a>) {
        for item in items {
            match item {
                Item::Field(id) => self.field(self.form.field(*id), place),
                Item::Group(id) => self.group(self.form.group(*id), place),
                Item::Repeat(id) => self.repeat(self.form.repeat(*id), place),
                Item::When(when) => {
                    let visibility = self.under(place.visibility, Some(&when.condition));
                    self.items(&when.items, &place.with(visibility));
                }
                Item::Note(_) => {}
                Item::Compute(id) => {
                    if let Some(shown) = self.outcome.computes.get_mut(id.index()) {
                        *shown = place.visibility;
                    }
                }
            }
        }
    }

    fn field(&mut self, field: &'f Field, place: &Place<'a>) {
        let path = join(&place.path, &field.name);
        self.outcome.places.insert(path.clone(), place.visibility);
        let given = place.given(&field.name).unwrap_or(&Value::Null);
        let reading = rules::read(self.form, field, given, Some(self.with.today));
        if !place.visibility.is_shown() {
            if reading != Reading::Empty {
                self.outcome.hidden_answers.push(path);
            }
            return;
        }
        match reading {
            Reading::Empty => {}
            Reading::Answer(value) => {
                if !is_default(field, &value) {
                    self.seen.touched.insert(path);
                }
                self.insert(&place.segments, &field.name, value);
            }
            Reading::Files(uploads) => {
                let names = uploads.iter().map(|it: &Upload| it.name.clone()).collect();
                self.seen.touched.insert(path.clone());
                self.outcome.uploads.insert(path, uploads);
                self.insert(&place.segments, &field.name, Value::File(names));
            }
            Reading::Unreadable(message) => {
                self.seen.touched.insert(path.clone());
                self.seen.unreadable.insert(path, message);
            }
        }
    }

    fn group(&mut self, group: &'f Group, place: &Place<'a>) {
        let path = join(&place.path, &group.name);
        let visibility = self.under(place.visibility, group.when.as_ref());
        self.outcome.places.insert(path.clone(), visibility);
        let mut segments = place.segments.clone();
        segments.push(&group.name);
        let inside = Place {
            path,
            segments,
            given: place.given(&group.name).and_then(access::record),
            visibility,
        };
        self.items(&group.items, &inside);
        // Only preselected answers: nobody has begun to fill it in.
        if group.optional && !self.seen.in_group(&inside.path) {
            self.remove(&place.segments, &group.name);
        }
    }

    fn repeat(&mut self, repeat: &'f Repeat, place: &Place<'a>) {
        let path = join(&place.path, &repeat.name);
        let visibility = self.under(place.visibility, repeat.when.as_ref());
        self.outcome.places.insert(path.clone(), visibility);
        let given = place.given(&repeat.name).and_then(access::list);
        let mut entries = Vec::new();
        let outer = self.row.take();
        for (index, record) in given.unwrap_or_default().iter().enumerate() {
            let inside = Place {
                path: entry(&path, index),
                segments: Vec::new(),
                given: access::record(record),
                visibility,
            };
            self.row = Some(Record::new());
            self.items(&repeat.items, &inside);
            entries.push(Value::Record(self.row.take().unwrap_or_default()));
            if visibility.is_shown() {
                self.seen.touched.insert(inside.path);
            }
        }
        self.row = outer;
        if visibility.is_shown() && !entries.is_empty() {
            self.insert(&place.segments, &repeat.name, Value::List(entries));
        }
    }

    /// The visibility of what stands in something, under a condition of its own.
    fn under(&mut self, outer: Visibility, condition: Option<&'f TypedExpr>) -> Visibility {
        let Some(condition) = condition.filter(|_| outer.is_shown()) else {
            return outer;
        };
        self.computes
            .prepare(condition, &mut self.values, self.with);
        let scope = Scope {
            form: &self.values.record,
            row: self.row.as_ref(),
            params: self.with.params,
            today: self.with.today,
        };
        let holds = eval(condition, &scope).is_true();
        self.observed.conditions.push((condition, holds));
        if holds {
            return Visibility::Shown;
        }
        self.outcome.conditions.push(condition.clone());
        Visibility::Hidden(self.outcome.conditions.len() - 1)
    }

    fn insert(&mut self, segments: &[&str], name: &str, value: Value) {
        if let Some(record) = access::group_record(self.target(), segments) {
            record.insert(name.to_owned(), value);
        }
    }

    fn remove(&mut self, segments: &[&str], name: &str) {
        remove(self.target(), segments, name);
    }

    /// The record that answers go to.
    fn target(&mut self) -> &mut Record {
        if let Some(row) = &mut self.row {
            return row;
        }
        self.values.state += 1;
        &mut self.values.record
    }

    fn finish(mut self) -> (Outcome, Observed<'f>) {
        self.computes.prepare_all(&mut self.values, self.with);
        let scope = Scope {
            form: &self.values.record,
            row: None,
            params: self.with.params,
            today: self.with.today,
        };
        let computes = self.form.computes.iter();
        let ways = computes.flat_map(|it| branches(&it.expr, &scope));
        self.observed.conditions.extend(ways);
        require::check(
            self.form,
            &self.values.record,
            self.with,
            &self.seen,
            &mut self.outcome,
            &mut self.observed,
        );
        let mut record = self.values.record;
        for compute in &self.form.computes {
            if let Some(value) = record.remove(&compute.name) {
                self.outcome.computed.insert(compute.name.clone(), value);
            }
        }
        self.outcome.record = record;
        (self.outcome, self.observed)
    }
}

/// Whether it is what the page preselects.
fn is_default(field: &Field, value: &Value) -> bool {
    matches!((value, &field.default), (Value::Text(code), Some(default)) if code == default)
}

/// Removes a group from its record, and the groups around it that then hold nothing.
fn remove(record: &mut Record, segments: &[&str], name: &str) {
    let Some((first, rest)) = segments.split_first() else {
        record.remove(name);
        return;
    };
    if let Some(Value::Record(inner)) = record.get_mut(*first) {
        remove(inner, rest, name);
        if inner.is_empty() {
            record.remove(*first);
        }
    }
}
