using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>What checks rules and monitors before they are stored.</summary>
public sealed class AdmissionWebhooksValues : ResourceArgs
{
    /// <summary>The jobs that make the webhook's certificate and write it into the webhook.</summary>
    [Input("patch", required: true)]
    public required Input<WebhookPatchValues> Patch { get; init; }

    /// <summary>The container of the job that makes the certificate.</summary>
    [Input("createSecretJob", required: true)]
    public required Input<WebhookJobValues> CreateSecretJob { get; init; }

    /// <summary>The container of the job that writes it into the webhook.</summary>
    [Input("patchWebhookJob", required: true)]
    public required Input<WebhookJobValues> PatchWebhookJob { get; init; }
}
