//! Antragswerk: compiles declarative specs of public services into wizards, schemas and connectors.
//!
//! The stages run one way, and each makes a new type:
//! `source` → `syntax` (written form) → `lower` → `model` (typed form) → `analysis` (facts) → `emit`.
//! Nothing above `driver` opens a file, asks the time or prints.

pub mod source;

pub mod diagnostics;

pub mod expr;

pub mod model;

pub mod library;

pub mod lower;

pub mod answers;

pub mod analysis;

pub mod pipeline;

pub mod driver;

pub mod cli;

pub mod emit;

pub mod syntax;

pub mod fmt;
