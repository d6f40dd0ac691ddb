resource "azurerm_eventhub" "main" {
  name                = "orders"
  namespace_name      = "shop"
  resource_group_name = "shop"
  message_retention   = 7
  partition_count     = 8

  tags = {
    environment = "production"
  }
}
