#!/bin/sh
case "$1" in
  plan) terraform plan -input=false ;;
  apply) terraform apply -input=false ;;
  *) echo "usage: tf.sh plan|apply" ;;
esac
