//! The tables.

pub(in super::super) mod verzuimmelding {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verzuimmelding")]
    pub(in super::super::super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub verzuimmelding: i64,
        pub leerling: i64,
        pub soort: String,
        pub plicht: Option<String>,
        pub begin: i32,
        pub einde: Option<i32>,
        pub verschuldigd: i32,
        pub kenmerk: String,
        pub inhoud: String,
        pub account: i64,
        pub tijdstip: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(in super::super::super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(in super::super) mod stand {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verzuimmelding_stand")]
    pub(in super::super::super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub verzuimmelding: i64,
        pub leerling: i64,
        pub stand: String,
        pub onderweg: Option<String>,
        pub geweigerd: Option<String>,
        pub nummer: Option<i64>,
        pub begin: i32,
        pub einde: Option<i32>,
        pub gemeld_op: i32,
        pub in_te_trekken: i32,
        pub terug: i32,
        pub aflevering: i64,
        pub volgnummer: i32,
        pub regels: String,
        pub gewijzigd_op: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(in super::super::super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(in super::super) mod gebeurtenis {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verzuimmelding_gebeurtenis")]
    pub(in super::super::super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub verzuimmelding: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub volgnummer: i32,
        pub soort: String,
        pub kenmerk: String,
        pub inhoud: String,
        pub waarom: String,
        pub account: i64,
        pub tijdstip: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(in super::super::super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl Model {
        /// The same about a message, with that message.
        pub(in super::super::super) fn about(self, kenmerk: &str, inhoud: String) -> Self {
            Self { kenmerk: kenmerk.to_owned(), inhoud, ..self }
        }

        /// The same with its reason.
        pub(in super::super::super) fn because(self, waarom: &str) -> Self {
            Self { waarom: waarom.to_owned(), ..self }
        }
    }
}

pub(super) mod aflevering {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verzuimmelding_aflevering")]
    pub(in super::super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub volgnummer: i64,
        pub nummer: i64,
        pub inhoud: String,
        pub ontvangen_op: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(in super::super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod concept {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verzuimmelding_concept")]
    pub(in super::super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kenmerk: String,
        pub leerling: i64,
        pub soort: String,
        pub begin: i32,
        pub einde: Option<i32>,
        pub verschuldigd: i32,
        pub verzuimmelding: Option<i64>,
        pub inhoud: String,
        pub account: i64,
        pub tijdstip: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(in super::super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod ondernomen_actie {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ondernomen_actie")]
    pub(in super::super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub actie: i64,
        pub leerling: i64,
        pub datum: i32,
        pub soort: String,
        pub omschrijving: String,
        pub account: i64,
        pub tijdstip: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(in super::super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
