# What Athens does about a version that is not in its bucket. The first rule that fits the module's path decides; without one, these two lines do.
mode        = "{{mode}}"
downloadURL = "{{url}}"
