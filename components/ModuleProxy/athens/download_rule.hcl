
download "{{pattern}}" {
  mode        = "{{mode}}"
  downloadURL = "{{url}}"
}
