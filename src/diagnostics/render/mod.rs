//! Findings as text for one reader each.
