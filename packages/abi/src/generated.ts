//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Campaigns
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const campaignsAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'router', internalType: 'address', type: 'address' },
      { name: 'resolver', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'GRACE',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MAX_EXTENSION',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RESOLVER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUNDS',
    outputs: [
      { name: '', internalType: 'contract IMatchingRounds', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUTER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'approvalDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      {
        name: 'signatures',
        internalType: 'struct Signature[]',
        type: 'tuple[]',
        components: [
          { name: 'signer', internalType: 'address', type: 'address' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'approve',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
      { name: 'attester', internalType: 'address', type: 'address' },
    ],
    name: 'approveByResolver',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
      },
    ],
    name: 'campaignId',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'claimable',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
      },
    ],
    name: 'create',
    outputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'creditMatch',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'denialDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      {
        name: 'signature',
        internalType: 'struct Signature',
        type: 'tuple',
        components: [
          { name: 'signer', internalType: 'address', type: 'address' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'deny',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'attester', internalType: 'address', type: 'address' },
    ],
    name: 'denyByResolver',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'donate',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'gifts',
        internalType: 'struct Gift[]',
        type: 'tuple[]',
        components: [
          { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
          { name: 'amount', internalType: 'uint96', type: 'uint96' },
        ],
      },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
    ],
    name: 'donateFor',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'gifts',
        internalType: 'struct Gift[]',
        type: 'tuple[]',
        components: [
          { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
          { name: 'amount', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    name: 'donateMany',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'donorOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Donor',
        type: 'tuple',
        components: [
          { name: 'amount', internalType: 'uint96', type: 'uint96' },
          { name: 'counted', internalType: 'uint96', type: 'uint96' },
          { name: 'lastCountedAt', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoed', internalType: 'uint16', type: 'uint16' },
          { name: 'role', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'onlyFailed', internalType: 'bool', type: 'bool' },
    ],
    name: 'expel',
    outputs: [{ name: 'w', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'expire',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint32', type: 'uint32' },
      {
        name: 'signatures',
        internalType: 'struct Signature[]',
        type: 'tuple[]',
        components: [
          { name: 'signer', internalType: 'address', type: 'address' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'extend',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'extensionDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'fundingOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Funding',
        type: 'tuple',
        components: [
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'decimals', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'isFailed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'join',
    outputs: [{ name: 'w', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'leaveRound',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'index', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'milestoneOf',
    outputs: [
      { name: 'share', internalType: 'uint16', type: 'uint16' },
      { name: 'deadline', internalType: 'uint32', type: 'uint32' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
    name: 'multicall',
    outputs: [{ name: 'results', internalType: 'bytes[]', type: 'bytes[]' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'payoutOf',
    outputs: [
      { name: 'payout', internalType: 'address', type: 'address' },
      { name: 'goal', internalType: 'uint96', type: 'uint96' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'previewGift',
    outputs: [
      { name: 'weight', internalType: 'uint256', type: 'uint256' },
      { name: 'rise', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'progressOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Progress',
        type: 'tuple',
        components: [
          { name: 'paid', internalType: 'uint96', type: 'uint96' },
          { name: 'releasedShare', internalType: 'uint16', type: 'uint16' },
          { name: 'milestone', internalType: 'uint8', type: 'uint8' },
          { name: 'status', internalType: 'enum Status', type: 'uint8' },
          { name: 'cutoff', internalType: 'uint32', type: 'uint32' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'milestoneCount', internalType: 'uint8', type: 'uint8' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'extended', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'credited', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'recoverMatch',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'refresh',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'refund',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'refundTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'refundable',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'release',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'submissionOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Submission',
        type: 'tuple',
        components: [
          { name: 'number', internalType: 'uint16', type: 'uint16' },
          { name: 'submittedAt', internalType: 'uint32', type: 'uint32' },
          { name: 'approvals', internalType: 'uint8', type: 'uint8' },
          { name: 'denials', internalType: 'uint8', type: 'uint8' },
          { name: 'challengeEndsAt', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoes', internalType: 'uint64', type: 'uint64' },
          { name: 'vetoThreshold', internalType: 'uint64', type: 'uint64' },
          { name: 'open', internalType: 'bool', type: 'bool' },
          { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'submit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'tallyOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Tally',
        type: 'tuple',
        components: [
          { name: 'total', internalType: 'uint96', type: 'uint96' },
          { name: 'sumRoots', internalType: 'uint64', type: 'uint64' },
          { name: 'sumSquares', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'veto',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'weightOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'withdraw',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'withdrawTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'attester',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'Approved',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'lab', internalType: 'address', type: 'address', indexed: true },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'decimals',
        internalType: 'uint8',
        type: 'uint8',
        indexed: false,
      },
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
        indexed: false,
      },
    ],
    name: 'CampaignCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'Cancelled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ChallengeEnded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'endsAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ChallengeStarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'Completed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'attester',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'Denied',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'counted',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Donated',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'deadline',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Extended',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'goalMissed',
        internalType: 'bool',
        type: 'bool',
        indexed: false,
      },
    ],
    name: 'Failed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'MatchCredited',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'payer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'beneficiary',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'token',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PaidFor',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'counted',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Refreshed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Refunded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'releasedShare',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Released',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
    ],
    name: 'RoundJoined',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
    ],
    name: 'RoundLeft',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'evidence',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'vetoThreshold',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Submitted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'points',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'VetoCast',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Vetoed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Withdrawn',
  },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'AddressEmptyCode',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyExtended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyVetoed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_CampaignExists',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_ChallengeOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'attester', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_Denied',
  },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyCart' },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyEvidence' },
  {
    type: 'error',
    inputs: [
      { name: 'total', internalType: 'uint256', type: 'uint256' },
      { name: 'goal', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_GoalNotReached',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_HasFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InChallenge',
  },
  {
    type: 'error',
    inputs: [{ name: 'beneficiary', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidBeneficiary',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'latest', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidExtension',
  },
  {
    type: 'error',
    inputs: [{ name: 'signer', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidSignature',
  },
  {
    type: 'error',
    inputs: [{ name: 'field', internalType: 'string', type: 'string' }],
    name: 'Campaigns_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_MatchPending',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'address', type: 'address' },
      { name: 'found', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_MixedTokens',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NoSubmission',
  },
  {
    type: 'error',
    inputs: [{ name: 'donor', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotApproved',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NotAttester',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_NotInRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'opensAt', internalType: 'uint256', type: 'uint256' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NothingApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_NothingToCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NothingToPay',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'Campaigns_RoundNotSealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'required', internalType: 'uint256', type: 'uint256' },
      { name: 'found', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_TooFewSignatures',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Campaigns_Unauthorized',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_UnknownCampaign',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'status', internalType: 'enum Status', type: 'uint8' },
    ],
    name: 'Campaigns_WrongStatus',
  },
  { type: 'error', inputs: [], name: 'Campaigns_ZeroAmount' },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [{ name: 'required', internalType: 'uint256', type: 'uint256' }],
    name: 'Gates_TooLittleGas',
  },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ComputedResult
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const computedResultAbi = [
  { type: 'constructor', inputs: [], stateMutability: 'nonpayable' },
  {
    type: 'function',
    inputs: [],
    name: 'ROUNDS',
    outputs: [
      { name: '', internalType: 'contract IMatchingRounds', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
      { name: 'proof', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'claim',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'hasVetoed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'root', internalType: 'bytes32', type: 'bytes32' },
      { name: 'inputs', internalType: 'bytes32', type: 'bytes32' },
      { name: 'configuration', internalType: 'bytes32', type: 'bytes32' },
      { name: 'code', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'post',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'resultOf',
    outputs: [
      {
        name: '',
        internalType: 'struct PostedResult',
        type: 'tuple',
        components: [
          { name: 'root', internalType: 'bytes32', type: 'bytes32' },
          { name: 'inputs', internalType: 'bytes32', type: 'bytes32' },
          { name: 'configuration', internalType: 'bytes32', type: 'bytes32' },
          { name: 'code', internalType: 'bytes32', type: 'bytes32' },
          { name: 'vetoUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoes', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'standing',
    outputs: [
      { name: 'stands', internalType: 'bool', type: 'bool' },
      { name: 'vetoUntil', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'veto',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'root',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'inputs',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'configuration',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'code',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'vetoUntil',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ResultPosted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'sponsor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ResultVetoCast',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
    ],
    name: 'ResultVetoed',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_AlreadyPosted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'ComputedResult_AlreadyVetoed',
  },
  { type: 'error', inputs: [], name: 'ComputedResult_EmptyDigest' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_InvalidProof',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NoEarlySponsors',
  },
  {
    type: 'error',
    inputs: [{ name: 'sponsor', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'from', internalType: 'uint256', type: 'uint256' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_NotInTime',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NotPosted',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'vetoUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_VetoOver',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Errors
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const errorsAbi = [
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'AddressEmptyCode',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyExtended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyVetoed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_CampaignExists',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_ChallengeOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'attester', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_Denied',
  },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyCart' },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyEvidence' },
  {
    type: 'error',
    inputs: [
      { name: 'total', internalType: 'uint256', type: 'uint256' },
      { name: 'goal', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_GoalNotReached',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_HasFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InChallenge',
  },
  {
    type: 'error',
    inputs: [{ name: 'beneficiary', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidBeneficiary',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'latest', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidExtension',
  },
  {
    type: 'error',
    inputs: [{ name: 'signer', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidSignature',
  },
  {
    type: 'error',
    inputs: [{ name: 'field', internalType: 'string', type: 'string' }],
    name: 'Campaigns_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_MatchPending',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'address', type: 'address' },
      { name: 'found', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_MixedTokens',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NoSubmission',
  },
  {
    type: 'error',
    inputs: [{ name: 'donor', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotApproved',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NotAttester',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_NotInRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'opensAt', internalType: 'uint256', type: 'uint256' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NothingApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_NothingToCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NothingToPay',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'Campaigns_RoundNotSealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'required', internalType: 'uint256', type: 'uint256' },
      { name: 'found', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_TooFewSignatures',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Campaigns_Unauthorized',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_UnknownCampaign',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'status', internalType: 'enum Status', type: 'uint8' },
    ],
    name: 'Campaigns_WrongStatus',
  },
  { type: 'error', inputs: [], name: 'Campaigns_ZeroAmount' },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_AlreadyPosted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'ComputedResult_AlreadyVetoed',
  },
  { type: 'error', inputs: [], name: 'ComputedResult_EmptyDigest' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_InvalidProof',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NoEarlySponsors',
  },
  {
    type: 'error',
    inputs: [{ name: 'sponsor', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'from', internalType: 'uint256', type: 'uint256' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_NotInTime',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NotPosted',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'vetoUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_VetoOver',
  },
  { type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'ECDSAInvalidSignatureLength',
  },
  {
    type: 'error',
    inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ECDSAInvalidSignatureS',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSpender',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'ERC2612ExpiredSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'signer', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'ERC2612InvalidSigner',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [{ name: 'required', internalType: 'uint256', type: 'uint256' }],
    name: 'Gates_TooLittleGas',
  },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'cap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AboveCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimed', internalType: 'uint256', type: 'uint256' },
      { name: 'pool', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AbovePool',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_AlreadySealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'MatchingRounds_BelowCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'field', internalType: 'string', type: 'string' },
    ],
    name: 'MatchingRounds_CampaignMismatch',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_Ended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_InReview',
  },
  {
    type: 'error',
    inputs: [{ name: 'field', internalType: 'string', type: 'string' }],
    name: 'MatchingRounds_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_NotEnded',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NotSealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NothingToPay',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'MatchingRounds_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'actual', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'MatchingRounds_UnexpectedTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_UnknownRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'isComputed', internalType: 'bool', type: 'bool' },
    ],
    name: 'MatchingRounds_WrongResult',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'standing', internalType: 'enum Standing', type: 'uint8' },
    ],
    name: 'MatchingRounds_WrongStanding',
  },
  { type: 'error', inputs: [], name: 'MatchingRounds_ZeroAmount' },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiresAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_Expired',
  },
  { type: 'error', inputs: [], name: 'VoucherGate_InvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_InvalidWeight',
  },
  {
    type: 'error',
    inputs: [{ name: 'issuedAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_NotYetValid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'VoucherGate_NullifierTaken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'issuedAt', internalType: 'uint256', type: 'uint256' },
      { name: 'registeredAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'VoucherGate_Outdated',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// MatchingRounds
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const matchingRoundsAbi = [
  { type: 'constructor', inputs: [], stateMutability: 'nonpayable' },
  { type: 'receive', stateMutability: 'payable' },
  {
    type: 'function',
    inputs: [],
    name: 'CAMPAIGNS',
    outputs: [
      { name: '', internalType: 'contract ICampaigns', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RESULTS',
    outputs: [
      { name: '', internalType: 'contract IComputedResult', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'approve',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      {
        name: 'a',
        internalType: 'struct Application',
        type: 'tuple',
        components: [
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'firstDeadline', internalType: 'uint32', type: 'uint32' },
          { name: 'attestersHash', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    name: 'checkApplication',
    outputs: [
      { name: '', internalType: 'uint8', type: 'uint8' },
      { name: '', internalType: 'uint88', type: 'uint88' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'claim',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'claimComputed',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct RoundTerms',
        type: 'tuple',
        components: [
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'start', internalType: 'uint32', type: 'uint32' },
          { name: 'end', internalType: 'uint32', type: 'uint32' },
          { name: 'reviewPeriod', internalType: 'uint32', type: 'uint32' },
          { name: 'claimUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'cap', internalType: 'uint96', type: 'uint96' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'calculator', internalType: 'address', type: 'address' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
        ],
      },
    ],
    name: 'create',
    outputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'reason', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'disqualify',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'drop',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'endOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'termsHash', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'fund',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'isSealed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'isSettled',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'matchOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'matchedOf',
    outputs: [{ name: '', internalType: 'uint96', type: 'uint96' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'pin',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'previewMatch',
    outputs: [
      { name: 'rise', internalType: 'uint256', type: 'uint256' },
      { name: 'exact', internalType: 'bool', type: 'bool' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'reclaim',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'reclaimTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'reclaimable',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'rise', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'record',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'recover',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'w', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'remove',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'roundCount',
    outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'roundOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Round',
        type: 'tuple',
        components: [
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'start', internalType: 'uint32', type: 'uint32' },
          { name: 'end', internalType: 'uint32', type: 'uint32' },
          { name: 'claimUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'pool', internalType: 'uint96', type: 'uint96' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'decimals', internalType: 'uint8', type: 'uint8' },
          { name: 'cap', internalType: 'uint96', type: 'uint96' },
          { name: 'claimed', internalType: 'uint96', type: 'uint96' },
          { name: 'reviewPeriod', internalType: 'uint32', type: 'uint32' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'isSealed', internalType: 'bool', type: 'bool' },
          { name: 'weight', internalType: 'uint192', type: 'uint192' },
          { name: 'pinned', internalType: 'uint32', type: 'uint32' },
          { name: 'isComputed', internalType: 'bool', type: 'bool' },
          { name: 'recovered', internalType: 'uint96', type: 'uint96' },
          { name: 'calculator', internalType: 'address', type: 'address' },
          { name: 'early', internalType: 'uint96', type: 'uint96' },
          { name: 'attestersHash', internalType: 'bytes32', type: 'bytes32' },
          { name: 'termsHash', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'seal',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'sponsorOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Sponsor',
        type: 'tuple',
        components: [
          { name: 'funded', internalType: 'uint96', type: 'uint96' },
          { name: 'reclaimed', internalType: 'uint96', type: 'uint96' },
          { name: 'early', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'standingOf',
    outputs: [{ name: '', internalType: 'enum Standing', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CampaignApproved',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CampaignRemoved',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Claimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'reason',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'Disqualified',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'sponsor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'pool',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Funded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Pinned',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'sponsor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Reclaimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Recovered',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'operator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'decimals',
        internalType: 'uint8',
        type: 'uint8',
        indexed: false,
      },
      {
        name: 'terms',
        internalType: 'struct RoundTerms',
        type: 'tuple',
        components: [
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'start', internalType: 'uint32', type: 'uint32' },
          { name: 'end', internalType: 'uint32', type: 'uint32' },
          { name: 'reviewPeriod', internalType: 'uint32', type: 'uint32' },
          { name: 'claimUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'cap', internalType: 'uint96', type: 'uint96' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'calculator', internalType: 'address', type: 'address' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
        ],
        indexed: false,
      },
    ],
    name: 'RoundCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'pool',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'pinned',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Sealed',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'cap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AboveCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimed', internalType: 'uint256', type: 'uint256' },
      { name: 'pool', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AbovePool',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_AlreadySealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'MatchingRounds_BelowCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'field', internalType: 'string', type: 'string' },
    ],
    name: 'MatchingRounds_CampaignMismatch',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_Ended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_InReview',
  },
  {
    type: 'error',
    inputs: [{ name: 'field', internalType: 'string', type: 'string' }],
    name: 'MatchingRounds_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_NotEnded',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NotSealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NothingToPay',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'MatchingRounds_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'actual', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'MatchingRounds_UnexpectedTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_UnknownRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'isComputed', internalType: 'bool', type: 'bool' },
    ],
    name: 'MatchingRounds_WrongResult',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'standing', internalType: 'enum Standing', type: 'uint8' },
    ],
    name: 'MatchingRounds_WrongStanding',
  },
  { type: 'error', inputs: [], name: 'MatchingRounds_ZeroAmount' },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// TestToken
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const testTokenAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'name_', internalType: 'string', type: 'string' },
      { name: 'symbol_', internalType: 'string', type: 'string' },
      { name: 'decimals_', internalType: 'uint8', type: 'uint8' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'mint',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  { type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'ECDSAInvalidSignatureLength',
  },
  {
    type: 'error',
    inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ECDSAInvalidSignatureS',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSpender',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'ERC2612ExpiredSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'signer', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'ERC2612InvalidSigner',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// VoucherGate
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const voucherGateAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'issuer', internalType: 'address', type: 'address' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ISSUER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'nullifier', internalType: 'bytes32', type: 'bytes32' }],
    name: 'accountOf',
    outputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'voucher',
        internalType: 'struct Voucher',
        type: 'tuple',
        components: [
          { name: 'account', internalType: 'address', type: 'address' },
          { name: 'weight', internalType: 'uint16', type: 'uint16' },
          { name: 'issuedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
          { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'register',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'registrationOf',
    outputs: [
      { name: 'weight', internalType: 'uint16', type: 'uint16' },
      { name: 'issuedAt', internalType: 'uint40', type: 'uint40' },
      { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'voucher',
        internalType: 'struct Voucher',
        type: 'tuple',
        components: [
          { name: 'account', internalType: 'address', type: 'address' },
          { name: 'weight', internalType: 'uint16', type: 'uint16' },
          { name: 'issuedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
          { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    name: 'voucherDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'weightOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nullifier',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'issuedAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'expiresAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Registered',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiresAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_Expired',
  },
  { type: 'error', inputs: [], name: 'VoucherGate_InvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_InvalidWeight',
  },
  {
    type: 'error',
    inputs: [{ name: 'issuedAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_NotYetValid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'VoucherGate_NullifierTaken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'issuedAt', internalType: 'uint256', type: 'uint256' },
      { name: 'registeredAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'VoucherGate_Outdated',
  },
] as const
