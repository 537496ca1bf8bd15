using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Container.Inputs;

namespace GoCenter.Components.Gke;

/// <summary>
/// The arguments of a hardened control plane. It follows the CIS GKE Benchmark; the number beside a line is its recommendation, and
/// CKV_GCP_n a rule of checkov.
/// </summary>
internal static class ControlPlane
{
    public static Pulumi.Gcp.Container.ClusterArgs Args(ClusterArgs args, Input<string> nodeServiceAccount)
    {
        var cluster = Hardened(args);
        if (args.SecurityGroup is { } group)
            cluster.AuthenticatorGroupsConfig = new ClusterAuthenticatorGroupsConfigArgs { SecurityGroup = group }; // 5.8.3
        if (args.Autoprovisioning is { } limits)
        {
            cluster.ClusterAutoscaling = Autoprovisioned(args, limits, nodeServiceAccount);
            // What such pools get of the kubelet is said here, and not among their other defaults.
            cluster.NodePoolAutoConfig = new ClusterNodePoolAutoConfigArgs
            {
                NodeKubeletConfig = new ClusterNodePoolAutoConfigNodeKubeletConfigArgs { InsecureKubeletReadonlyPortEnabled = "FALSE" },
            };
        }

        return cluster;
    }

    private static Pulumi.Gcp.Container.ClusterArgs Hardened(ClusterArgs args) => new()
    {
        Name = args.ClusterName,
        Project = args.Project,
        // A region, not a zone: the control plane survives the loss of a zone and stays up during upgrades.
        Location = args.Region,
        NodeLocations = args.Zones,
        Network = args.NetworkId,
        Subnetwork = args.SubnetId,
        NetworkingMode = "VPC_NATIVE", // 5.6.2
        IpAllocationPolicy = new ClusterIpAllocationPolicyArgs
        {
            ClusterSecondaryRangeName = Networking.VpcNetwork.PodRangeName,
            ServicesSecondaryRangeName = Networking.VpcNetwork.ServiceRangeName,
        },
        // Pools are resources of their own; the one that GKE insists on is removed as soon as the cluster is there.
        RemoveDefaultNodePool = true,
        InitialNodeCount = 1,
        DeletionProtection = args.DeletionProtection,

        PrivateClusterConfig = new ClusterPrivateClusterConfigArgs
        {
            EnablePrivateNodes = args.PublicNodesBecause is null, // 5.6.5
            EnablePrivateEndpoint = args.PrivateEndpoint, // 5.6.4
            MasterIpv4CidrBlock = args.ControlPlaneRange,
        },
        MasterAuthorizedNetworksConfig = AuthorizedNetworks(args), // 5.6.3
        ControlPlaneEndpointsConfig = new ClusterControlPlaneEndpointsConfigArgs
        {
            DnsEndpointConfig = new ClusterControlPlaneEndpointsConfigDnsEndpointConfigArgs
            {
                // By name from anywhere, for whom IAM lets in: a stolen certificate or token alone opens nothing there.
                AllowExternalTraffic = args.DnsEndpoint,
                EnableK8sCertsViaDns = false,
                EnableK8sTokensViaDns = false,
            },
            IpEndpointsConfig = new ClusterControlPlaneEndpointsConfigIpEndpointsConfigArgs { Enabled = true },
        },
        MasterAuth = new ClusterMasterAuthArgs
        {
            ClientCertificateConfig = new ClusterMasterAuthClientCertificateConfigArgs { IssueClientCertificate = false }, // 5.8.1
        },
        EnableLegacyAbac = false, // 5.8.4
        RbacBindingConfig = new ClusterRbacBindingConfigArgs
        {
            // Roles for everybody, or for whoever has a Google account, are roles for the internet.
            EnableInsecureBindingSystemAuthenticated = false,
            EnableInsecureBindingSystemUnauthenticated = false,
        },
        AnonymousAuthenticationConfig = new ClusterAnonymousAuthenticationConfigArgs { Mode = "LIMITED" },

        WorkloadIdentityConfig = new ClusterWorkloadIdentityConfigArgs // 5.2.2
        {
            WorkloadPool = Output.Format($"{args.Project}.svc.id.goog"),
        },
        DatabaseEncryption = new ClusterDatabaseEncryptionArgs { State = "ENCRYPTED", KeyName = args.SecretsKey }, // 5.3.1
        BinaryAuthorization = new ClusterBinaryAuthorizationArgs { EvaluationMode = "PROJECT_SINGLETON_POLICY_ENFORCE" }, // 5.10.5
        DatapathProvider = "ADVANCED_DATAPATH", // Dataplane V2 enforces NetworkPolicies (5.6.7)
        EnableIntranodeVisibility = true, // 5.6.1
        EnableShieldedNodes = true, // 5.5.5
        NodePoolDefaults = new ClusterNodePoolDefaultsArgs
        {
            NodeConfigDefaults = new ClusterNodePoolDefaultsNodeConfigDefaultsArgs { InsecureKubeletReadonlyPortEnabled = "FALSE" },
        },
        SecurityPostureConfig = new ClusterSecurityPostureConfigArgs { Mode = "BASIC", VulnerabilityMode = "VULNERABILITY_BASIC" },

        // Where Ingresses are not enough; the CRDs are Google's to keep up to date.
        GatewayApiConfig = new ClusterGatewayApiConfigArgs { Channel = "CHANNEL_STANDARD" },

        ResourceLabels = Labels(args.Labels), // CKV_GCP_21
        NotificationConfig = new ClusterNotificationConfigArgs
        {
            Pubsub = new ClusterNotificationConfigPubsubArgs
            {
                Enabled = true,
                Topic = args.NotificationTopic,
                Filter = new ClusterNotificationConfigPubsubFilterArgs
                {
                    EventTypes = { "UPGRADE_AVAILABLE_EVENT", "UPGRADE_EVENT", "SECURITY_BULLETIN_EVENT", "UPGRADE_INFO_EVENT" },
                },
            },
        },
        ReleaseChannel = new ClusterReleaseChannelArgs { Channel = args.ReleaseChannel }, // 5.5.4
        MaintenancePolicy = new ClusterMaintenancePolicyArgs
        {
            MaintenanceExclusions = Exclusions(args),
            RecurringWindow = new ClusterMaintenancePolicyRecurringWindowArgs
            {
                StartTime = args.MaintenanceStart,
                EndTime = args.MaintenanceEnd,
                Recurrence = args.MaintenanceRecurrence,
            },
        },

        // Not "WORKLOADS": the stack brings a collector of its own, and a line that both send is paid for twice.
        LoggingConfig = new ClusterLoggingConfigArgs { EnableComponents = { "SYSTEM_COMPONENTS", "APISERVER" } }, // 5.7.1
        MonitoringConfig = new ClusterMonitoringConfigArgs
        {
            EnableComponents = { "SYSTEM_COMPONENTS", "APISERVER", "SCHEDULER", "CONTROLLER_MANAGER" },
            // The stack brings its own Prometheus; two of them would scrape, store and bill everything twice.
            ManagedPrometheus = new ClusterMonitoringConfigManagedPrometheusArgs { Enabled = false },
        },
        CostManagementConfig = new ClusterCostManagementConfigArgs { Enabled = true },
        AddonsConfig = new ClusterAddonsConfigArgs
        {
            // A DNS cache on each node: a module proxy asks for the same few hosts all day.
            DnsCacheConfig = new ClusterAddonsConfigDnsCacheConfigArgs { Enabled = true },
            GcePersistentDiskCsiDriverConfig = new ClusterAddonsConfigGcePersistentDiskCsiDriverConfigArgs { Enabled = true },
            HorizontalPodAutoscaling = new ClusterAddonsConfigHorizontalPodAutoscalingArgs { Disabled = false },
            HttpLoadBalancing = new ClusterAddonsConfigHttpLoadBalancingArgs { Disabled = false },
            GkeBackupAgentConfig = new ClusterAddonsConfigGkeBackupAgentConfigArgs { Enabled = true },
        },
    };

    private static ClusterMasterAuthorizedNetworksConfigArgs AuthorizedNetworks(ClusterArgs args)
    {
        var config = new ClusterMasterAuthorizedNetworksConfigArgs
        {
            // Otherwise every machine that anyone rents at Google could knock.
            GcpPublicCidrsAccessEnabled = false,
            // From inside the network as well only those that are listed.
            PrivateEndpointEnforcementEnabled = true,
        };
        foreach (var network in args.AuthorizedNetworks)
        {
            config.CidrBlocks.Add(new ClusterMasterAuthorizedNetworksConfigCidrBlockArgs
            {
                DisplayName = network.Name,
                CidrBlock = network.Range,
            });
        }

        return config;
    }

    private static InputList<ClusterMaintenancePolicyMaintenanceExclusionArgs> Exclusions(ClusterArgs args)
    {
        var exclusions = new InputList<ClusterMaintenancePolicyMaintenanceExclusionArgs>();
        foreach (var exclusion in args.MaintenanceExclusions)
        {
            exclusions.Add(new ClusterMaintenancePolicyMaintenanceExclusionArgs
            {
                ExclusionName = exclusion.Name,
                StartTime = exclusion.Start,
                EndTime = exclusion.End,
                ExclusionOptions = new ClusterMaintenancePolicyMaintenanceExclusionExclusionOptionsArgs { Scope = exclusion.Scope },
            });
        }

        return exclusions;
    }

    // As hard as our own pools: GKE's defaults would take the project's default account and Google's key.
    private static ClusterClusterAutoscalingArgs Autoprovisioned(ClusterArgs args, Autoprovisioning limits, Input<string> serviceAccount) => new()
    {
        Enabled = true,
        AutoProvisioningLocations = args.Zones,
        ResourceLimits =
        {
            new ClusterClusterAutoscalingResourceLimitArgs { ResourceType = "cpu", Maximum = limits.MaxCpu },
            new ClusterClusterAutoscalingResourceLimitArgs { ResourceType = "memory", Maximum = limits.MaxMemoryGb },
        },
        AutoProvisioningDefaults = new ClusterClusterAutoscalingAutoProvisioningDefaultsArgs
        {
            ServiceAccount = serviceAccount, // 5.2.1
            OauthScopes = { NodePool.Scope },
            BootDiskKmsKey = args.DisksKey, // 5.9.1
            ImageType = NodePool.ImageType, // 5.5.1
            Management = new ClusterClusterAutoscalingAutoProvisioningDefaultsManagementArgs { AutoRepair = true, AutoUpgrade = true }, // 5.5.2, 5.5.3
            ShieldedInstanceConfig = new ClusterClusterAutoscalingAutoProvisioningDefaultsShieldedInstanceConfigArgs
            {
                EnableSecureBoot = true, // 5.5.7
                EnableIntegrityMonitoring = true, // 5.5.6
            },
            UpgradeSettings = new ClusterClusterAutoscalingAutoProvisioningDefaultsUpgradeSettingsArgs
            {
                Strategy = "SURGE",
                MaxSurge = 1,
                MaxUnavailable = 0,
            },
        },
    };

    private static InputMap<string> Labels(ImmutableDictionary<string, string> labels)
    {
        var map = new InputMap<string>();
        foreach (var (key, value) in labels)
            map[key] = value;
        return map;
    }
}
