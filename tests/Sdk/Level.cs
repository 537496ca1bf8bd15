namespace GoCenter.Tests.Sdk;

/// <summary>A provider's enum of whole numbers.</summary>
internal enum Level
{
    Low,
    High = 10,
}
