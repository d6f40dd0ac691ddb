# Words that tell an environment, in tags, names, paths and accounts.
#
# A text is cut into words at separators, at changes of case and between letters and digits; what a
# word counts as stands here, how they are weighed together in `src/analysis/production/words.rs`.

# Production.
words "production" {
  words = [
    "prod", "production", "prd", "prods", "prodn", "prdn", "productive",
    # The word in the languages that teams also write tags in.
    "produktion", "produktions", "produktiv", "produktivsystem", "produktivumgebung",
    "produktionsumgebung", "produktionssystem", "echtbetrieb", "produccion", "producao",
    "produzione", "productie", "produkcja", "produkcyjne", "produkcyjny", "produkcni",
    "produkce", "produkcia", "produktionsmiljo", "tuotanto", "uretim", "produksi", "productif",
    "producción", "produção", "produkční", "éles", "produktivní", "прод", "продакшн",
    "продакшен", "боевой", "боевая", "продуктив", "продуктивная", "生产", "生產", "生产环境", "生產環境",
    "线上", "正式环境", "本番", "本番環境", "운영", "프로덕션",
    # Typing errors of it.
    "prodution", "producton", "prodcution", "produciton", "productoin", "prodction", "prduction",
    "productin", "poduction", "prodd",
  ]
}

# Production as a value, and a plain word in the middle of names.
words "live" {
  words = [
    "live",
  ]
}

# Another environment.
words "other" {
  words = [
    "dev", "devel", "develop", "development", "test", "tests", "testing", "tst", "staging",
    "stage", "stg", "stag", "stge", "uat", "qa", "qas", "qat", "sandbox", "sandboxes", "sbx",
    "sbox", "demo", "preview", "nonprod", "nonproduction", "nonprd", "nonlive", "nprod", "nprd",
    "npd", "npe", "notprod", "noprod", "preprod", "preproduction", "preprd", "prelive", "ppd",
    "pprd", "pprod", "prodlike", "preproduccion", "entwicklung", "desarrollo", "homologacao",
    "тест",
  ]
}

# Environments in an environment tag, and plain words elsewhere.
words "perhaps" {
  words = [
    "np", "sit", "int", "integ", "integration", "perf", "performance", "loadtest", "local",
    "localhost", "lab", "labs", "poc", "training", "trial", "ephemeral", "review",
    "experimental", "playground", "scratch", "acceptance", "acc", "tmp", "temp", "temporary",
    "developer", "developers", "demos", "previews", "quality", "homolog", "recette", "abnahme",
  ]
}

# Turn the word after them around.
words "negation" {
  words = [
    "non", "not", "no", "pre", "isnt", "anti", "pseudo", "fake", "mock",
  ]
}

# Turn the word before them around.
words "resembling" {
  words = [
    "like", "esque",
  ]
}

# Contain a word that counts, and are not to be cut into it (`ProdUct`).
words "neutral" {
  words = [
    "product", "products", "productivity", "producer", "producers", "reproduction", "alive",
    "delivery", "deliver", "deliverable", "liveness",
  ]
}

# Join several environments in one text.
words "conjunction" {
  words = [
    "and", "und", "et", "or", "plus", "to",
  ]
}

# May follow the environment in the name of a place that is nothing else (`acme-dev-eu-west-1`).
words "place" {
  words = [
    "env", "environment", "account", "acct", "cluster", "vpc", "subscription", "project",
    "workspace", "eu", "us", "uk", "ap", "de", "fr", "ca", "au", "jp", "east", "west", "north",
    "south", "central", "northeast", "southeast", "northwest", "southwest", "global", "europe",
    "asia", "a", "b", "c",
  ]
}

# Written together behind the environment, as names without separators have to be (`proddb`).
words "joined_after" {
  words = [
    "eu", "us", "uk", "de", "fr", "ap", "au", "ca", "jp", "sg", "br", "euw", "use", "usw",
    "east", "west", "north", "south", "central", "global", "env", "environment", "db", "vpc",
    "net", "network", "cluster", "account", "acct", "eks", "aks", "gke", "rg", "subscription",
    "project", "data", "storage", "backup", "infra", "apps", "app", "core", "web", "api", "svc",
    "services", "platform",
  ]
}

# Before `prod` in one word they make it another environment (`devprod`).
words "joined_not_before" {
  words = [
    "non", "not", "pre", "dev", "test", "tst", "stg", "stag", "staging", "stage", "qa", "uat",
    "sandbox", "demo", "pseudo", "fake", "mock",
  ]
}

# Before `production` in one word they make another word of it (`reproduction`).
words "joined_unsure" {
  words = [
    "re", "co", "over", "under", "post", "mass", "by", "sub",
  ]
}
