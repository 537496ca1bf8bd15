using GoCenter.Components.Workloads;

namespace GoCenter.Components.Edge.Values;

/// <summary>The Job that waits for cert-manager's webhook.</summary>
public sealed class CertManagerCheckValues : PodValues;
