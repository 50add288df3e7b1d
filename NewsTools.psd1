@{
    RootModule             = 'NewsTools.PowerShell.dll'
    ModuleVersion          = '0.1.0'
    GUID                   = 'c6efdd0b-7f49-4bbe-ab8e-82e21f73753a'
    Author                 = 'NewsTools contributors'
    CompanyName            = 'NewsTools contributors'
    Copyright              = 'Copyright (c) 2026 NewsTools contributors. MIT licence.'
    Description            = 'Turns news copy into objects: who said what, to whom, when, through which outlet.'
    PowerShellVersion      = '7.6'
    CompatiblePSEditions   = @('Core')
    # In the default load context, so that [NewsTools.Article] resolves in scripts, and before the types that name its methods.
    RequiredAssemblies     = @('NewsTools.dll', 'NewsTools.PowerShell.dll')
    TypesToProcess         = @('NewsTools.types.ps1xml')
    FormatsToProcess       = @('NewsTools.format.ps1xml')
    CmdletsToExport        = @(
        'ConvertTo-NewsReport'
        'Export-NewsReport'
        'Find-Contradiction'
        'Find-Organization'
        'Find-Person'
        'Find-Place'
        'Find-Time'
        'Get-Article'
        'Get-NewsFeed'
        'Get-NewsSitemap'
        'Get-NoResponse'
        'Get-Quote'
        'Get-Timeline'
        'Import-NewsReport'
        'Measure-Article'
        'Show-Article'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    PrivateData            = @{
        PSData = @{
            # Without an address of the project, there is no page to name for its licence, its icon or help that is updated.
            ReleaseNotes = 'First version. See changelog.md beside the manifest.'
            Tags = @('news', 'journalism', 'quotes', 'quotations', 'attribution', 'article', 'text', 'nlp', 'yaml', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
        }
    }
}
