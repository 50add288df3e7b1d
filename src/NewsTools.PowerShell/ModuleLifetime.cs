using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>What PowerShell runs when the module is imported and removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport() => AdapterLoadContext.Open();

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AdapterLoadContext.Close();
}
