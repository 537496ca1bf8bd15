namespace Pulumi;

/// <summary>Where an output's data comes from.</summary>
internal interface IOutputSource<T>
{
    /// <summary>The data, or null while it is not there (or never will be: then <see cref="ReadAsync"/> says why).</summary>
    public OutputData<T>? TryRead();

    public Task<OutputData<T>> ReadAsync();
}
