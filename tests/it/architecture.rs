//! Dependencies between the modules of `src/` point one way.
//!
//! A single crate has no `Cargo.toml` between its modules, so this test plays that part: it reads
//! every import and path in `src/` and compares it with `MAY_USE`. Adding a name to a row is a
//! design decision; the commit says why.
//!
//! Dev-dependency: `syn = { version = "2", features = ["full", "visit"] }`.
//! Paths are seen when they start with `crate::`, which is how we write them; paths produced by
//! macros are not seen.

use std::{
    fs,
    path::{Path, PathBuf},
};

use syn::visit::{self, Visit};

/// Each module, and the modules it may use besides itself, in reading order.
const MAY_USE: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("diagnostics", &["source"]),
    ("expr", &["source", "diagnostics"]),
    ("syntax", &["source", "diagnostics", "expr"]),
    ("fmt", &["source", "diagnostics", "expr", "syntax"]),
    ("model", &["source", "expr"]),
    (
        "i18n",
        &["source", "diagnostics", "expr", "syntax", "model"],
    ),
    (
        "library",
        &["source", "diagnostics", "expr", "syntax", "model", "i18n"],
    ),
    (
        "lower",
        &[
            "source",
            "diagnostics",
            "expr",
            "syntax",
            "model",
            "library",
        ],
    ),
    ("answers", &["source", "diagnostics", "expr", "model"]),
    ("diff", &["expr", "model"]),
    (
        "analysis",
        &[
            "source",
            "diagnostics",
            "expr",
            "syntax", // the lint reads words where they were written
            "model",
            "library",
            "answers",
        ],
    ),
    ("target", &["source", "diagnostics", "expr", "syntax"]),
    (
        "mapping",
        &[
            "source",
            "diagnostics",
            "expr",
            "model",
            "answers",
            "analysis",
            "target",
        ],
    ),
    (
        "emit",
        &["source", "diagnostics", "expr", "model", "analysis"],
    ),
    (
        "pipeline",
        &[
            "source",
            "diagnostics",
            "expr",
            "syntax",
            "model",
            "i18n",
            "library",
            "lower",
            "answers",
            "analysis",
            "target",
            "mapping",
            "emit",
        ],
    ),
    (
        "driver",
        &[
            "source",
            "diagnostics",
            "syntax",
            "model",
            "library",
            "analysis",
            "emit",
            "pipeline",
        ],
    ),
    (
        "cli",
        &[
            "source",
            "diagnostics",
            "expr",
            "syntax",
            "fmt",
            "model",
            "i18n",
            "library",
            "answers",
            "diff",
            "analysis",
            "target",
            "mapping",
            "emit",
            "pipeline",
            "driver",
        ],
    ),
];

/// Folders whose members do not use each other, and the members all of them may use.
/// One emitter never leans on another; every emitter may ask how a language writes things, and what
/// the schema of a payload is.
const SIBLINGS: &[(&str, &[&str])] = &[("emit", &["lang", "schema"])];

#[test]
fn modules_use_only_what_their_row_allows() {
    let mut problems = Vec::new();
    for (module, allowed) in MAY_USE {
        for file in rust_files(Path::new("src"), module) {
            for path in crate_paths(&file) {
                let target = path[0].as_str();
                let is_module = MAY_USE.iter().any(|(name, _)| *name == target);
                if is_module && target != *module && !allowed.contains(&target) {
                    problems.push(format!(
                        "{}: `{module}` may not use `{target}`",
                        file.display()
                    ));
                }
            }
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn siblings_do_not_use_each_other() {
    let mut problems = Vec::new();
    for (parent, shared) in SIBLINGS {
        let folder = Path::new("src").join(parent);
        let members = folders(&folder);
        for member in &members {
            for file in rust_files(&folder, member) {
                for path in crate_paths(&file) {
                    let [first, second, ..] = path.as_slice() else {
                        continue;
                    };
                    let is_sibling =
                        first == parent && second != member && members.contains(second);
                    if is_sibling && !shared.contains(&second.as_str()) {
                        problems.push(format!(
                            "{}: `{member}` may not use `{second}`",
                            file.display()
                        ));
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn every_module_has_a_row() {
    for entry in fs::read_dir("src").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let is_root = name == "lib" || name == "main";
        let has_row = MAY_USE.iter().any(|(module, _)| *module == name);
        assert!(is_root || has_row, "add a row for `{name}` to MAY_USE");
    }
}

/// Every `crate::a::b…` in a file, as `[a, b, …]`.
fn crate_paths(file: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(file).unwrap();
    let mut paths = CratePaths::default();
    paths.visit_file(&syn::parse_file(&text).unwrap());
    paths.found
}

#[derive(Default)]
struct CratePaths {
    found: Vec<Vec<String>>,
}

impl<'ast> Visit<'ast> for CratePaths {
    fn visit_item_use(&mut self, node: &'ast syn::ItemUse) {
        let mut leaves = Vec::new();
        collect_leaves(&node.tree, &mut Vec::new(), &mut leaves);
        self.found
            .extend(leaves.iter().filter_map(|leaf| after_crate(leaf)));
    }

    fn visit_path(&mut self, node: &'ast syn::Path) {
        let segments: Vec<String> = node
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        self.found.extend(after_crate(&segments));
        visit::visit_path(self, node);
    }
}

fn collect_leaves(tree: &syn::UseTree, prefix: &mut Vec<String>, leaves: &mut Vec<Vec<String>>) {
    match tree {
        syn::UseTree::Path(path) => {
            prefix.push(path.ident.to_string());
            collect_leaves(&path.tree, prefix, leaves);
            prefix.pop();
        }
        syn::UseTree::Group(group) => {
            group
                .items
                .iter()
                .for_each(|item| collect_leaves(item, prefix, leaves));
        }
        syn::UseTree::Name(name) => leaves.push(with(prefix, name.ident.to_string())),
        syn::UseTree::Rename(rename) => leaves.push(with(prefix, rename.ident.to_string())),
        syn::UseTree::Glob(_) => leaves.push(prefix.clone()),
    }
}

fn with(prefix: &[String], last: String) -> Vec<String> {
    prefix.iter().cloned().chain([last]).collect()
}

fn after_crate(path: &[String]) -> Option<Vec<String>> {
    match path {
        [first, rest @ ..] if first == "crate" && !rest.is_empty() => Some(rest.to_vec()),
        _ => None,
    }
}

/// The Rust files of `root/name/` and `root/name.rs`, in order.
fn rust_files(root: &Path, name: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect_files(&root.join(name), &mut files);
    let single = root.join(name).with_extension("rs");
    files.extend(single.exists().then_some(single));
    files.sort();
    files
}

fn collect_files(dir: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Names of the folders directly inside `dir`.
fn folders(dir: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(dir) else {
        return Vec::new();
    };
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect()
}
