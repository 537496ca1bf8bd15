namespace Pulumi;

/// <summary>An output whose type does not matter to the reader.</summary>
internal interface IOutput
{
    /// <summary>The data, or null while it is not there (or never will be: then <see cref="ReadAsync"/> says why).</summary>
    public OutputData? TryRead();

    public Task<OutputData> ReadAsync();
}
