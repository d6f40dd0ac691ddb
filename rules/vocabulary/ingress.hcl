# Names of attributes that say who is let in.

# Names of sources that are members of the same network or project and no
# addresses (`source_security_group_id`, `source_tags`): whichever they will be,
# they are not the internet.
words "members" {
  words = ["group", "groups", "tag", "tags", "label", "labels", "account", "accounts"]
}
