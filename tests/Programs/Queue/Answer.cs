namespace GoCenter.Tests.Programs.Queue;

/// <summary>What a <see cref="LoopbackServer"/> says.</summary>
internal sealed record Answer(int Status, string Body = "", params (string Name, string Value)[] Headers);
