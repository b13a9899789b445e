//! Indices into a form's arenas, handed out in source order.

use schemars::JsonSchema;
use serde::Serialize;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema,
        )]
        pub struct $name(pub u32);

        impl $name {
            /// The id of the `index`-th element.
            pub fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).expect("a form has fewer than 2^32 items"))
            }

            /// The position in the arena.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id! {
    /// A question.
    FieldId
}
id! {
    /// A group.
    GroupId
}
id! {
    /// A repeat group.
    RepeatId
}
id! {
    /// A computed value.
    ComputeId
}
id! {
    /// A page.
    PageId
}
