namespace GoCenter.Cli.Graph;

/// <summary>Where a value stands that is not known yet.</summary>
/// <param name="Resource">Reference to the resource (<see cref="ResourceNode.Key"/>).</param>
/// <param name="Property">Path of the property: <c>nodeConfig.serviceAccount</c>, <c>cidrBlocks[0].cidrBlock</c>.</param>
internal sealed record UnknownPlace(string Resource, string Property);
