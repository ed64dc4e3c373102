// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Vm} from "forge-std/Vm.sol";

/// @notice EIP-712 by forge's own means, from the JSON that wallets show: shares nothing with Digests or the contracts.
library TypedData {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @param fields Of the type, as in its EIP-712 text: "bytes32 campaign,uint256 submission".
    /// @param message JSON of the values.
    function digestOf(address campaigns, string memory kind, string memory fields, string memory message)
        internal
        view
        returns (bytes32)
    {
        string memory domainFields = "string name,string version,uint256 chainId,address verifyingContract";
        string memory types = string.concat(
            '{"types":{"EIP712Domain":',
            _listed(domainFields),
            ',"',
            kind,
            '":',
            _listed(fields),
            '},"primaryType":"',
            kind
        );
        string memory domain = string.concat(
            '","domain":{"name":"Commonweight Campaigns","version":"1","chainId":',
            VM.toString(block.chainid),
            ',"verifyingContract":"',
            VM.toString(campaigns),
            '"},"message":'
        );
        return VM.eip712HashTypedData(string.concat(types, domain, message, "}"));
    }

    function _listed(string memory fields) private pure returns (string memory list) {
        string[] memory each = VM.split(fields, ",");
        for (uint256 i; i < each.length; ++i) {
            string[] memory words = VM.split(each[i], " ");
            string memory field = string.concat('{"type":"', words[0], '","name":"', words[1], '"}');
            list = string.concat(list, i == 0 ? "" : ",", field);
        }
        return string.concat("[", list, "]");
    }
}
