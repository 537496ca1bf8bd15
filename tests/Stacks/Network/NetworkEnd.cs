namespace GoCenter.Tests.Stacks.Network;

/// <summary>One end of a connection.</summary>
/// <param name="Name">What faults call it.</param>
internal abstract record NetworkEnd(string Name);
