rule "index-shift" {
  title     = "Instances of `count` shift position"
  severity  = "high"
  concern   = "loss"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "index-shift"
  rationale = "With `count`, an instance is identified by its position. When an element is removed from the middle of the list, every later instance takes on the attributes of its neighbor and the last one is destroyed, whichever was meant."
  help      = "Use `for_each` over a set or map, so that each instance keeps its own key, and add a `moved` block for each instance (`from = x[0]`, `to = x[\"key\"]`). Or append new elements to the end of the list."
  message   = "The instances of `${found.block}` shift: `${found.to}` becomes what `${found.from}` is now"
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/for_each"]
  example "the first of three goes" {
    expect = "finding"
    fix    = <<-EOT
      moved {
        from = aws_subnet.app[1]
        to   = aws_subnet.app["b"]
      }

      moved {
        from = aws_subnet.app[2]
        to   = aws_subnet.app["c"]
      }
    EOT
    effect = "needs-approval"
    change {
      address = "aws_subnet.app[0]"
      actions = ["delete", "create"]
      before  = { cidr_block = "10.0.1.0/24", availability_zone = "a" }
      after   = { cidr_block = "10.0.2.0/24", availability_zone = "b" }
    }
    change {
      address = "aws_subnet.app[1]"
      actions = ["delete", "create"]
      before  = { cidr_block = "10.0.2.0/24", availability_zone = "b" }
      after   = { cidr_block = "10.0.3.0/24", availability_zone = "c" }
    }
    change {
      address = "aws_subnet.app[2]"
      before  = { cidr_block = "10.0.3.0/24", availability_zone = "c" }
    }
  }
  example "the last of three goes" {
    expect  = "pass"
    address = "aws_subnet.app[2]"
    before  = { cidr_block = "10.0.3.0/24", availability_zone = "c" }
  }
  example "all of them change alike" {
    expect    = "pass"
    type      = "aws_subnet"
    instances = 3
    before    = { map_public_ip_on_launch = true }
    after     = { map_public_ip_on_launch = false }
  }
}
