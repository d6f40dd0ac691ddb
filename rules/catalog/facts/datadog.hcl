provider "datadog" {
  source   = "DataDog/datadog"
  evidence = "documentation"
}

facts {
  types = ["datadog_role"]
  attribute "permission.id" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["datadog_monitor"]
  attribute "message" {
    meaning = "control"
    harmful = ["silenced"]
    means   = "someone is no longer notified"
  }
  attribute "escalation_message" {
    meaning = "control"
    harmful = ["silenced"]
    means   = "someone is no longer notified"
  }
  attribute "notify_no_data" {
    meaning = "control"
    harmful = ["off"]
    means   = "someone is no longer notified"
  }
  attribute "silenced" {
    meaning = "control"
    harmful = ["appears"]
    means   = "someone is no longer notified"
  }
}

facts {
  types = ["datadog_monitor_json"]
  attribute "monitor" {
    meaning = "control"
    harmful = ["silenced"]
    means   = "someone is no longer notified"
  }
}

facts {
  types = ["datadog_synthetics_test"]
  attribute "status" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["paused", "live"]
    means   = "it is held and does nothing"
  }
  attribute "message" {
    meaning = "control"
    harmful = ["silenced"]
    means   = "someone is no longer notified"
  }
}

facts {
  types = ["datadog_downtime", "datadog_downtime_schedule"]
  attribute "scope" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["*"]
    also_new = true
    means    = "every monitor is muted"
  }
}

facts {
  types = ["datadog_logs_index"]
  attribute "exclusion_filter" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "less is recorded"
  }
  attribute "daily_limit" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "less is recorded"
  }
}

facts {
  types = ["datadog_security_monitoring_suppression"]
  attribute "enabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "more is exempt from it"
  }
}

# 1 is the most urgent.
facts {
  types = ["datadog_monitor"]
  attribute "priority" {
    meaning = "control"
    harmful = ["raised"]
    means   = "an alert is less urgent than before"
  }
}

facts {
  types      = ["datadog_api_key", "datadog_application_key"]
  credential = "key"
}

facts {
  types = ["datadog_user"]
  attribute "roles" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*admin*"]
    also_new = true
  }
}

facts {
  types = ["datadog_*"]
  runs  = "later"
}
