//! Antragswerk: compiles declarative specs of public services into wizards, schemas and connectors.
//!
//! The stages run one way, and each makes a new type:
//! `source` → `syntax` (written form) → `lower` → `model` (typed form) → `analysis` (facts) → `emit`.
//! Nothing above `driver` opens a file, asks the time or prints.

pub mod analysis;
pub mod answers;
pub mod cli;
pub mod diagnostics;
pub mod diff;
pub mod driver;
pub mod emit;
pub mod expr;
pub mod fmt;
pub mod i18n;
pub mod library;
pub mod lower;
pub mod mapping;
pub mod model;
pub mod pipeline;
pub mod source;
pub mod syntax;
pub mod target;
