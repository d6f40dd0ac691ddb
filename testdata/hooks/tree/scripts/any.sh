#!/bin/bash
terraform "$ACTION"
