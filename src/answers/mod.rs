//! A form meeting answers: what is shown, what is computed, what is wrong, what is submitted.
