using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>How often the server is asked for a sign of life: by its own client, over TLS.</summary>
public sealed class ValkeyProbeValues : ResourceArgs
{
    /// <summary>Whether it is asked. Default: yes; the chart asks for no readiness.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Seconds from one question to the next.</summary>
    [Input("periodSeconds", required: true)]
    public required Input<int> PeriodSeconds { get; init; }

    /// <summary>Seconds for an answer; the chart gives one.</summary>
    [Input("timeoutSeconds", required: true)]
    public required Input<int> TimeoutSeconds { get; init; }

    /// <summary>Questions without an answer, one after the other, until something is done.</summary>
    [Input("failureThreshold", required: true)]
    public required Input<int> FailureThreshold { get; init; }
}
