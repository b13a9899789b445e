//! Documents nobody would write, but somebody could.

use antragswerk::{
    expr::{self, Decimal},
    source::{SourceId, Span, Spanned},
    syntax::ast::{
        Adapt, AdaptKind, Attribute, AttributeKind, ChoiceOption, Comment, Compute, Dated,
        Document, Entry, ExpectVerb, ExprText, Field, FrontMatter, Group, Item, Note, OptionItem,
        Page, Repeat, Scenario, ScenarioItem, Text, TextAttribute, TypeRef, Use, Value, ValueKind,
        When,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::Union};

use crate::specs::sound;

fn spanned(text: impl Into<String>) -> Text {
    Spanned::new(text.into(), Span::default())
}

fn name() -> BoxedStrategy<Text> {
    let odd = select(vec![
        "hint", "when", "page", "optional", "self", "as", "title", "note", "alone", "if", "on",
        "check", "codelist", "größe", "true", "no",
    ]);
    prop_oneof![
        4 => "[a-z][a-z0-9_]{0,6}".prop_map(spanned),
        1 => odd.prop_map(spanned),
    ]
    .boxed()
}

/// Texts, with what quotes and YAML could trip over.
fn text() -> BoxedStrategy<Text> {
    let odd = select(vec![
        "",
        " ",
        "\"",
        "\\",
        "a\nb",
        "a: b",
        "a #b",
        "# a",
        "- a",
        "12",
        "007",
        "true",
        "null",
        "2026-03-01",
        "yes",
        "'",
        "'\"",
        "[a",
        "{a}",
        "a, b",
        "\t",
        "a\r",
        "\u{85}",
        "~",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "> a",
        "| a",
        "? a",
        "a:",
        "//",
        "// a",
        "ä „b“ – c",
        "1_000",
        "0x1f",
        "1e3",
        ".5",
        "---",
        "...",
        "\u{feff}",
        "\u{2028}",
        "a\\n",
        " a ",
        "=",
    ]);
    prop_oneof![
        3 => "[A-ZÄ][a-zäß ?.,]{0,20}".prop_map(spanned),
        1 => odd.prop_map(spanned),
        1 => "\\PC{0,12}".prop_map(spanned),
    ]
    .boxed()
}

fn expr() -> BoxedStrategy<ExprText> {
    let texts = select(vec![
        "a",
        "a = \"b\"",
        "\"b\" = a",
        "not(a) and b",
        "a between 1 and 2 or b in [1..5]",
        "years and months duration(a, today()).years >= 18 and a in [\"x\", \"y\"]",
        "laenger_als_andere = 1 or noch_laenger_als_das = 2 or und_noch_eins in [\"x\", \"y\", \"z\"]",
        "if a then b else c",
        "some k in l satisfies k.x > 3",
        "(a or b) and matches(c, \"^[0-9]: #{5}$\")",
        "true",
        "12.50",
    ]);
    texts
        .prop_map(|text| {
            let parsed = expr::parse::parse_all(SourceId::default(), text, 0..text.len());
            ExprText {
                expr: parsed.expr,
                text: text.to_owned(),
                span: Span::default(),
            }
        })
        .boxed()
}

fn comment() -> BoxedStrategy<Comment> {
    let words = prop_oneof!["[a-z\"#:{}]{1,8}( [a-z/]{1,8})?", Just(String::new())];
    (words, any::<bool>())
        .prop_map(|(text, trailing)| Comment {
            trailing: trailing && !text.is_empty(),
            text: spanned(text),
        })
        .boxed()
}

fn ty() -> BoxedStrategy<TypeRef> {
    let types = select(vec![
        "text",
        "text(60)",
        "text(2..60)",
        "number(2, ..5.50)",
        "money(0..)",
        "date(past)",
        "codelist staat",
        "file(pdf, 10 MB, 1..3)",
        "choice",
    ]);
    types
        .prop_map(|ty| {
            let read = sound("a.antrag", &format!("---\na: b\n---\nx: {ty}\n"));
            match read.document.items.into_iter().next() {
                Some(Item::Field(field)) => field.ty,
                _ => unreachable!("a field was written"),
            }
        })
        .boxed()
}

/// Which attributes an owner may have.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Page,
    Field,
    Block,
    Use,
}

fn attributes(owner: Owner) -> BoxedStrategy<Vec<Attribute>> {
    let words: Vec<TextAttribute> = TextAttribute::ALL.iter().map(|(it, _)| *it).collect();
    let mut kinds: Vec<BoxedStrategy<AttributeKind>> = vec![
        Just(AttributeKind::Optional).boxed(),
        Just(AttributeKind::Recommended).boxed(),
        Just(AttributeKind::Internal).boxed(),
        expr().prop_map(AttributeKind::OptionalWhen).boxed(),
        (expr(), text())
            .prop_map(|(a, b)| AttributeKind::Check(a, b))
            .boxed(),
        (select(words), text())
            .prop_map(|(a, b)| AttributeKind::Text(a, b))
            .boxed(),
        "[FG][0-9]{3}|F 1"
            .prop_map(|id| AttributeKind::Fim(spanned(id)))
            .boxed(),
        comment().prop_map(AttributeKind::Comment).boxed(),
    ];
    if owner == Owner::Page {
        let words = select(vec![TextAttribute::Purpose, TextAttribute::Legal]);
        kinds = vec![
            (words, text())
                .prop_map(|(a, b)| AttributeKind::Text(a, b))
                .boxed(),
            comment().prop_map(AttributeKind::Comment).boxed(),
        ];
    } else if owner != Owner::Field {
        kinds.push(expr().prop_map(AttributeKind::When).boxed());
    }
    vec(Union::new(kinds), 0..5)
        .prop_map(move |kinds| {
            let mut kept: Vec<AttributeKind> = Vec::new();
            for kind in kinds {
                match kind {
                    // Empty lines between attributes are not kept, and a comment follows a line.
                    AttributeKind::Comment(it) if it.text.value.is_empty() => {}
                    AttributeKind::Comment(mut it) => {
                        it.trailing &= !matches!(kept.last(), Some(AttributeKind::Comment(_)));
                        kept.push(AttributeKind::Comment(it));
                    }
                    other => kept.push(other),
                }
            }
            // What follows the last attribute belongs to the next item.
            while matches!(kept.last(), Some(AttributeKind::Comment(_))) {
                kept.pop();
            }
            if owner != Owner::Field {
                // What a block says for all it holds stands behind its brace: a comment before it
                // is not at the end of a line.
                let is_inherited = |it: &AttributeKind| matches!(it, AttributeKind::Text(word, _) if word.is_inherited());
                let before = kept.iter().rposition(is_inherited).unwrap_or(0);
                for kind in kept.iter_mut().take(before) {
                    if let AttributeKind::Comment(it) = kind {
                        it.trailing = false;
                    }
                }
            }
            if owner == Owner::Use {
                // In the head of a `use`, which is one line, no comment fits.
                let mut heads = Vec::new();
                kept.retain(|kind| match kind {
                    AttributeKind::When(_) => {
                        heads.push(kind.clone());
                        false
                    }
                    _ => true,
                });
                kept.splice(0..0, heads);
                while matches!(kept.last(), Some(AttributeKind::Comment(_))) {
                    kept.pop();
                }
            }
            kept.into_iter()
                .map(|kind| Attribute {
                    kind,
                    span: Span::default(),
                })
                .collect()
        })
        .boxed()
}

fn options() -> BoxedStrategy<Vec<OptionItem>> {
    let code = prop_oneof![
        (name(), any::<bool>()).prop_map(|(code, quoted)| {
            let reserved = matches!(code.value.as_str(), "hint" | "alone");
            (code, quoted || reserved)
        }),
        text().prop_map(|code| (code, true)),
    ];
    let choice = (code, text(), option::of(text()), any::<bool>()).prop_map(
        |((code, quoted), label, hint, alone)| {
            OptionItem::Option(ChoiceOption {
                code,
                quoted,
                label,
                hint,
                alone,
            })
        },
    );
    let items = prop_oneof![4 => choice, 1 => comment().prop_map(OptionItem::Comment)];
    vec(items, 0..4)
        .prop_map(|items| {
            tidy(items, |item| match item {
                OptionItem::Comment(it) => Some(it),
                OptionItem::Option(_) => None,
            })
        })
        .boxed()
}

/// Comments only where they can be read back: an empty line between two things, a trailing comment
/// behind something.
fn tidy<T>(items: Vec<T>, as_comment: impl Fn(&mut T) -> Option<&mut Comment>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    let mut previous = (true, true);
    for mut item in items {
        let (is_comment, is_blank) = match as_comment(&mut item) {
            Some(it) => {
                it.trailing &= !previous.0;
                (true, it.text.value.is_empty())
            }
            None => (false, false),
        };
        if is_blank && previous.1 {
            continue;
        }
        kept.push(item);
        previous = (is_comment, is_blank);
    }
    if previous.1 && !kept.is_empty() {
        kept.pop();
    }
    kept
}

fn tidy_items(items: Vec<Item>) -> Vec<Item> {
    tidy(items, |item| match item {
        Item::Comment(it) => Some(it),
        _ => None,
    })
}

fn adapt() -> BoxedStrategy<Item> {
    let path = prop_oneof![
        "[a-z]{1,5}",
        "[a-z]{1,5}\\.[a-z]{1,5}",
        Just("title".to_owned())
    ];
    let path = || path.clone().prop_map(spanned);
    let kinds = select(vec![
        AdaptKind::Without,
        AdaptKind::Optional,
        AdaptKind::Required,
    ]);
    prop_oneof![
        (kinds, vec(path(), 1..3)),
        (text().prop_map(AdaptKind::Label), vec(path(), 1)),
        (text().prop_map(AdaptKind::Hint), vec(path(), 1)),
    ]
    .prop_map(|(kind, members)| {
        Item::Adapt(Adapt {
            kind,
            members,
            span: Span::default(),
        })
    })
    .boxed()
}

fn field() -> BoxedStrategy<Item> {
    (
        name(),
        ty(),
        option::of(text()),
        attributes(Owner::Field),
        option::of(options()),
    )
        .prop_map(|(name, ty, label, attributes, options)| {
            Item::Field(Field {
                name,
                ty,
                label,
                attributes,
                options,
            })
        })
        .boxed()
}

fn compute() -> BoxedStrategy<Item> {
    (
        name(),
        ty(),
        option::of(text()),
        expr(),
        attributes(Owner::Field),
    )
        .prop_map(|(name, ty, label, expr, attributes)| {
            Item::Compute(Compute {
                name,
                ty,
                label,
                expr,
                attributes,
            })
        })
        .boxed()
}

fn leaf() -> BoxedStrategy<Item> {
    let kind = option::of(select(vec!["info", "warning"]).prop_map(spanned));
    let note = (kind, text()).prop_map(|(kind, text)| Item::Note(Note { kind, text }));
    prop_oneof![
        4 => field(),
        1 => compute(),
        1 => note,
        2 => comment().prop_map(Item::Comment),
    ]
    .boxed()
}

fn block() -> BoxedStrategy<Item> {
    leaf()
        .prop_recursive(3, 16, 4, |inner| {
            let items = vec(inner.clone(), 0..4).prop_map(tidy_items).boxed();
            let inside = vec(prop_oneof![inner, adapt()], 0..4).prop_map(tidy_items);
            let group = (
                name(),
                option::of(text()),
                attributes(Owner::Block),
                items.clone(),
            );
            let bounds = (0..3_u8, 3..9_u8)
                .prop_map(|(a, b)| (spanned(a.to_string()), spanned(b.to_string())));
            let repeat = (
                (name(), bounds, option::of(text())),
                attributes(Owner::Block),
                items.clone(),
            );
            let used = (
                (
                    name(),
                    option::of(name()),
                    option::of(text()),
                    any::<bool>(),
                ),
                attributes(Owner::Use),
                option::of(inside),
            );
            prop_oneof![
                group.prop_map(|(name, title, attributes, items)| Item::Group(Group {
                    name,
                    title,
                    attributes,
                    items
                })),
                repeat.prop_map(|((name, bounds, label), attributes, items)| {
                    Item::Repeat(Repeat {
                        name,
                        bounds,
                        label,
                        attributes,
                        items,
                    })
                }),
                (expr(), items.clone())
                    .prop_map(|(condition, items)| Item::When(When { condition, items })),
                dated(items),
                used.prop_map(|((baustein, name, title, about_user), attributes, items)| {
                    Item::Use(Use {
                        baustein,
                        name,
                        title,
                        about_user,
                        attributes,
                        items,
                    })
                }),
            ]
        })
        .boxed()
}

/// Law of a time around these items.
fn dated(items: BoxedStrategy<Vec<Item>>) -> BoxedStrategy<Item> {
    let days = select(vec![
        (Some("2026-07-01"), None),
        (None, Some("2026-06-30")),
        (Some("2026-07-01"), Some("2026-12-31")),
    ]);
    (days, items)
        .prop_map(|((from, until), items)| {
            Item::Dated(Dated {
                from: from.map(spanned),
                until: until.map(spanned),
                items,
                span: Span::default(),
            })
        })
        .boxed()
}

fn value() -> BoxedStrategy<Value> {
    let of = |kind| Value {
        kind,
        comments: Vec::new(),
        span: Span::default(),
    };
    let leaf = prop_oneof![
        text().prop_map(|text| ValueKind::Text(text.value)),
        any::<bool>().prop_map(ValueKind::Boolean),
        "-?[0-9]{1,4}(\\.[0-9]{1,3})?"
            .prop_map(|it| ValueKind::Number(Decimal::parse(&it).unwrap())),
    ];
    leaf.prop_map(of)
        .prop_recursive(3, 12, 3, move |inner| {
            let words = comment().prop_filter("words", |it| !it.text.value.is_empty());
            let list = (vec(inner.clone(), 0..4), option::of(words)).prop_map(|(values, note)| {
                let at = values.len() / 2;
                let note = note.map(|mut it| {
                    it.trailing &= at > 0;
                    (at, it)
                });
                Value {
                    kind: ValueKind::List(values),
                    comments: note.into_iter().collect(),
                    span: Span::default(),
                }
            });
            prop_oneof![list, record(inner)]
        })
        .boxed()
}

fn record(inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let names = prop_oneof![
        name(),
        select(vec!["a b", "//1", "///", "1", "c\"d"]).prop_map(spanned),
    ];
    let entry = prop_oneof![
        3 => (names, inner).prop_map(|(name, value)| Entry::Pair(name, value)),
        1 => comment().prop_map(Entry::Comment),
    ];
    vec(entry, 0..5)
        .prop_map(|entries| {
            let mut seen = Vec::new();
            let entries = entries
                .into_iter()
                .filter(|entry| match entry {
                    Entry::Pair(name, _) if seen.contains(&name.value) => false,
                    Entry::Pair(name, _) => {
                        seen.push(name.value.clone());
                        true
                    }
                    Entry::Comment(_) => true,
                })
                .collect();
            Value {
                kind: ValueKind::Record(tidy(entries, |entry| match entry {
                    Entry::Comment(it) => Some(it),
                    Entry::Pair(..) => None,
                })),
                comments: Vec::new(),
                span: Span::default(),
            }
        })
        .boxed()
}

fn scenario() -> BoxedStrategy<Item> {
    let verbs = select(vec![
        ExpectVerb::Shown,
        ExpectVerb::Hidden,
        ExpectVerb::Failing,
    ]);
    let paths = vec("[a-z]{1,5}(\\.[a-z]{1,5})?".prop_map(spanned), 1..3);
    let part = prop_oneof![
        record(value()).prop_map(ScenarioItem::Given),
        record(value()).prop_map(ScenarioItem::Params),
        expr().prop_map(ScenarioItem::Expect),
        (verbs, paths).prop_map(|(verb, paths)| ScenarioItem::ExpectPaths(verb, paths)),
        comment().prop_map(ScenarioItem::Comment),
    ];
    let on = option::of(Just(spanned("2026-03-01")));
    (text(), on, vec(part, 0..5))
        .prop_map(|(title, on, items)| {
            let items = tidy(items, |item| match item {
                ScenarioItem::Comment(it) => Some(it),
                _ => None,
            });
            Item::Scenario(Scenario { title, on, items })
        })
        .boxed()
}

fn front() -> FrontMatter {
    let text = "---\nozg: 1 # one\n\ntitle: |\n  A\n  B\n---\n";
    sound("a.antrag", text).document.front
}

/// A whole document.
pub(crate) fn document() -> BoxedStrategy<Document> {
    let items = || vec(block(), 0..4).prop_map(tidy_items);
    let page = (
        name(),
        option::of(text()),
        option::of(expr()),
        attributes(Owner::Page),
        items(),
    );
    let page = page.prop_map(|(name, title, when, attributes, items)| {
        Item::Page(Page {
            name,
            title,
            when,
            attributes,
            items,
        })
    });
    let page = page.boxed();
    let inside =
        prop_oneof![2 => page.clone(), 1 => compute(), 1 => comment().prop_map(Item::Comment)];
    let inside = vec(inside, 0..3).prop_map(tidy_items).boxed();
    let item = prop_oneof![
        2 => page,
        1 => dated(inside),
        1 => block(),
        1 => leaf(),
        1 => scenario(),
    ];
    vec(item, 0..5)
        .prop_map(|items| Document {
            front: front(),
            items: tidy_items(items),
        })
        .boxed()
}
