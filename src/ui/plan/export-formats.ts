import { l10n } from 'vscode';
import { toCliScript } from '../../export/cli-script';
import { toCloudFormation } from '../../export/cloudformation';
import { toTerraform } from '../../export/terraform';
import type { Plan } from '../../plan/plan';

export interface ExportFormat {
  readonly label: string;
  readonly detail: string;
  readonly extension: 'tf' | 'yaml' | 'sh';
  readonly write: (plan: Plan) => string;
}

export function exportFormats(): readonly ExportFormat[] {
  return [
    {
      label: 'Terraform',
      detail: l10n.t('HashiCorp AWS provider, with import blocks for what is there'),
      extension: 'tf',
      write: toTerraform,
    },
    {
      label: 'CloudFormation',
      detail: l10n.t('One template for a stack or a StackSet; what it cannot do stands in its comments'),
      extension: 'yaml',
      write: toCloudFormation,
    },
    {
      label: 'AWS CLI',
      detail: l10n.t('A bash script that can be run again'),
      extension: 'sh',
      write: toCliScript,
    },
  ];
}
