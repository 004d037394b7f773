//! How a table of this party becomes rows: one macro, so that no row shows itself in a log.

macro_rules! tabel {
    ($module:ident, $tabel:literal, { $($(#[$kenmerk:meta])* $kolom:ident: $soort:ty),+ $(,)? }) => {
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $tabel)]
            pub(crate) struct Model {
                $($(#[$kenmerk])* pub(crate) $kolom: $soort),+
            }

            impl std::fmt::Debug for Model {
                // A row is about a person and stays out of logs.
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(concat!($tabel, "(•)"))
                }
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub(crate) enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

pub(crate) use tabel;
